package moderation

// IsPublic is for tests.
var IsPublic = isPublic
