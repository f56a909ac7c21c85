// What relay-compiler compiles. Nothing runs this file: relay.mjs uses the artifacts.
graphql`
  query documentsArticleQuery($slug: String!, $count: Int!) {
    article(slug: $slug) {
      id
      ...documentsRoots_article @arguments(count: $count)
    }
  }
`

graphql`
  fragment documentsRoots_article on Article
  @argumentDefinitions(count: { type: "Int!" }, cursor: { type: "String" })
  @refetchable(queryName: "documentsRootsPaginationQuery") {
    comments(first: $count, after: $cursor) @connection(key: "documentsRoots_comments") {
      totalCount
      edges { node { id ...documentsComment_comment } }
    }
  }
`

graphql`
  fragment documentsBack_article on Article
  @argumentDefinitions(count: { type: "Int!" }, cursor: { type: "String" })
  @refetchable(queryName: "documentsBackPaginationQuery") {
    comments(last: $count, before: $cursor) @connection(key: "documentsBack_comments") {
      edges { node { id } }
    }
  }
`

graphql`
  query documentsBackQuery($slug: String!, $count: Int!) {
    article(slug: $slug) { id ...documentsBack_article @arguments(count: $count) }
  }
`

graphql`
  fragment documentsComment_comment on Comment @refetchable(queryName: "documentsCommentRefetchQuery") {
    id
    bodyText
    likeCount
    viewerHasLiked
  }
`

graphql`
  mutation documentsLikeMutation($input: LikeCommentInput!) {
    likeComment(input: $input) {
      comment { ...documentsComment_comment }
      userErrors { field code message }
    }
  }
`

graphql`
  subscription documentsArrivalSubscription($subjectId: ID!) {
    commentPublished(subjectId: $subjectId) { id ...documentsComment_comment }
  }
`
