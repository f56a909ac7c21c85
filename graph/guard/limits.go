package guard

import (
	"cmp"
	"time"
)

// Limits say how much one request, one connection and one address may ask for. A field left at zero has the value named
// beside it; none can be switched off.
type Limits struct {
	Body     int64         // bytes of a POST body: 256 KiB
	BodyTime time.Duration // from the first to the last byte of a body: 10 s
	URL      int           // bytes after the question mark of a GET: 8 KiB
	Nesting  int           // levels of JSON in a body: 64
	Values   int           // values in the JSON of a body: 2 000
	Document int           // bytes of the document in a body, as they are written: a quarter of what a body may have

	Tokens         int // lexical tokens of a document: 3 000
	Depth          int // levels of fields: 12
	Introspection  int // levels of fields below __schema and __type: 20
	Fields         int // fields of a document, and of an operation with every use of a fragment counted: 400
	Aliases        int // renamed fields, every use of a fragment counted: 30
	AliasLength    int // bytes of one alias: 100
	Directives     int // directives, every use of a fragment counted: 50
	MutationFields int // changes in one mutation: 5
	Cost           int // objects that a query may ask for: 10 000
	Page           int // rows of a page when neither first nor last is said: 20
	List           int // entries that a list without pages is taken to have: 10
	Errors         int // errors in one answer: 20

	Cache         int // parsed documents that are kept: 200
	CacheDocument int // bytes of a document that is kept: 16 KiB

	Sockets           int           // open sockets and event streams in all: 1 000
	SocketsPerAddress int           // of them from one address: 100
	Operations        int           // running operations on one socket: 20
	Message           int64         // bytes of a message from a socket: 64 KiB
	InitTime          time.Duration // from the handshake to connection_init: 3 s
	WriteTime         time.Duration // for a client to take one message: 10 s
	Ping              time.Duration // between signs of life: 20 s
	Watch             time.Duration // between looks whether the credential of a socket or stream still counts: 5 s
}

func (l Limits) orDefaults() Limits {
	const kib = 1 << 10
	l.Body = cmp.Or(l.Body, 256*kib)
	l.BodyTime = cmp.Or(l.BodyTime, 10*time.Second)
	l.URL = cmp.Or(l.URL, 8*kib)
	l.Nesting = cmp.Or(l.Nesting, 64)
	l.Values = cmp.Or(l.Values, 2000)
	l.Document = cmp.Or(l.Document, int(l.Body/4))

	l.Tokens = cmp.Or(l.Tokens, 3000)
	l.Depth = cmp.Or(l.Depth, 12)
	l.Introspection = cmp.Or(l.Introspection, 20)
	l.Fields = cmp.Or(l.Fields, 400)
	l.Aliases = cmp.Or(l.Aliases, 30)
	l.AliasLength = cmp.Or(l.AliasLength, 100)
	l.Directives = cmp.Or(l.Directives, 50)
	l.MutationFields = cmp.Or(l.MutationFields, 5)
	l.Cost = cmp.Or(l.Cost, 10_000)
	l.Page = cmp.Or(l.Page, 20)
	l.List = cmp.Or(l.List, 10)
	l.Errors = cmp.Or(l.Errors, 20)

	l.Cache = cmp.Or(l.Cache, 200)
	l.CacheDocument = cmp.Or(l.CacheDocument, 16*kib)

	l.Sockets = cmp.Or(l.Sockets, 1000)
	l.SocketsPerAddress = cmp.Or(l.SocketsPerAddress, 100)
	l.Operations = cmp.Or(l.Operations, 20)
	l.Message = cmp.Or(l.Message, 64*kib)
	l.InitTime = cmp.Or(l.InitTime, 3*time.Second)
	l.WriteTime = cmp.Or(l.WriteTime, 10*time.Second)
	l.Ping = cmp.Or(l.Ping, 20*time.Second)
	l.Watch = cmp.Or(l.Watch, 5*time.Second)
	return l
}
