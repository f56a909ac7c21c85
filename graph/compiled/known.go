package compiled

import "slices"

// known are the fields that are read by a statement made for the query, by type.
var known = map[string][]string{
	"Query":                  {"article", "articles", "initiative", "initiatives", "topics", "node", "frontPage", "moderationQueue", "moderationCounts"},
	"Article":                append(names(articleFields), "heroImage", "contributors", "topics", "reports", "tags", "notes", "initiatives", "related", "commentsOpen", "comments", "thread", "readMore"),
	"ArticleNote":            names(noteFields),
	"Image":                  names(imageFields),
	"Initiative":             append(names(initiativeFields), "heroImage", "statusHistory", "partners", "people", "topics", "reports", "articles", "commentsOpen", "comments", "thread"),
	"InitiativeStatusChange": names(statusFields),
	"Comment":                append(names(commentFields), "replies", "parent", "viewerHasLiked", "viewerCanReply", "subject", "moderation"),
	"Contributor":            append(names(roleFields), "person"),
	"InitiativePerson":       append(names(roleFields), "person"),
	"Person":                 names(personFields),
	"Partnership":            append(names(organisationRoleFields), "organisation"),
	"ReportOrganisation":     append(names(organisationRoleFields), "organisation"),
	"Organisation":           names(organisationFields),
	"Topic":                  append(names(topicFields), "name", "parent"),
	"Tag":                    names(tagFields),
	"ReadMore":               {"article", "chosen"},
	"Front":                  {"items"},
	"FrontItem":              {"article", "chosen"},
	"ModerationCounts":       names(countFields),
	"CommentModeration":      append(names(moderationFields), "author", "signals", "claim", "decisions", "reports", "revisions"),
	"CommentAuthor":          append(names(authorFields), "account"),
	"CommentClaim":           append(names(claimFields), "account"),
	"Decision":               append(names(decisionFields), "actor"),
	"CommentReport":          names(complaintFields),
	"CommentRevision":        append(names(revisionFields), "signals"),
	"Signal":                 append(names(signalFields), "evidence"),
	"SignalEvidence":         names(evidenceFields),
	"Account":                names(accountFields),
	"Report":                 append(names(reportFields), "organisations", "file"),
	"ReportFile":             names(fileFields),
}

func names[T any](fields map[string]leaf[T]) []string {
	var all []string
	for name := range fields {
		all = append(all, name)
	}
	return all
}

// Knows says whether a field of a type is read by a statement made for the query.
func Knows(kind, field string) bool { return slices.Contains(known[kind], field) }
