import{r as e}from"./rolldown-runtime.js";import{d as t,u as n,v as r}from"./router.js";import{t as i}from"./jsx-runtime.js";import{n as a}from"./dist.js";import{a as o}from"./words.js";var s=e(r(),1),c=`innomag-signed-in`,l=new Set,u=localStorage.getItem(c)!==null,d=[],f=!1,p=()=>l.forEach(e=>e()),m=e=>(l.add(e),()=>l.delete(e)),h=()=>f?`ended`:u?`in`:`out`;function g(){localStorage.setItem(c,`1`),u=!0,f=!1;let e=d;d=[],e.forEach(e=>e()),p()}function _(){localStorage.removeItem(c),u=f=!1,p()}addEventListener(`storage`,e=>{e.key===c&&(e.newValue===null?_():g())});function v(e,t,n){let r=new Headers(n?.headers);return r.set(`Content-Type`,`application/json`),r.set(`Accept-Language`,document.documentElement.lang),t&&r.set(`Authorization`,t),fetch(`/graphql`,{...n,method:`POST`,body:e,headers:r})}var y;function b(){let e=Date.now(),t=`innomag-renewed`;return y??=navigator.locks.request(`innomag-renew`,async()=>{if(Number(localStorage.getItem(t)??0)>e)return!0;let{data:n}=await(await v(JSON.stringify({query:`mutation { refreshSession(input: {}) { account { id } } }`}),`Cookie renew`)).json();return n?.refreshSession?.account?(localStorage.setItem(t,String(Date.now())),!0):!1}).finally(()=>{y=void 0})}function x(){f=!0;let e=new Promise(e=>d.push(e));return p(),e}async function S(e,t){if(!u)return v(t?.body,void 0,t);let n=await v(t?.body,`Cookie`,t);return n.status===401?(await b()||await x(),v(t?.body,`Cookie`,t)):n}var C=(e,t)=>v(t?.body,`Cookie renew`,t),w={url:`/graphql`,preferGetMethod:!1,exchanges:[t],requestPolicy:`network-only`},ee=new n({...w,fetch:S}),te=new n({...w,fetch:C}),T=class extends Error{code;constructor(e){super(e.graphQLErrors[0]?.message??e.message),this.code=e.networkError?`OFFLINE`:String(e.graphQLErrors[0]?.extensions?.code??`INTERNAL`)}};async function E(e,t,n){let r=t.toString(),{data:i,error:a}=await e[r.includes(`mutation `)?`mutation`:`query`](r,n).toPromise();if(a)throw new T(a);return i}var D=(e,t)=>E(ee,e,t),O=(e,t)=>E(te,e,t),k=new URL(`/graphql`,location.href);k.protocol=k.protocol.replace(`http`,`ws`);var A,j=4401;function M(e,t,n,r){A??=a({url:k.href,lazy:!0,retryAttempts:1/0,shouldRetry:()=>!0,connectionParams:{Authorization:`Cookie`}});let i=!1,o=()=>{},s=()=>{!i&&A&&(o=A.subscribe({query:e.toString(),variables:t},{next:({data:e})=>{e&&n(e)},error:e=>{((e instanceof CloseEvent?e.code:0)===j?b():Promise.resolve(!0)).then(e=>{e&&c()},c)},complete:c}))},c=()=>{i||setTimeout(()=>{s(),r()},1e3)},l=0,u=A.on(`connected`,()=>{l++>0&&r()});return s(),()=>{i=!0,u(),o()}}var N=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new N(`
    fragment Judged on Comment {
  __typename
  id
  revision
  bodyText
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  depth
  featured
  redacted
  locked
  likeCount
  viewerCanModerate
  subject {
    __typename
    id
    slug
    title
    ... on Article {
      __typename
      articleState: state
    }
  }
  parent {
    __typename
    id
    authorName
    bodyText
  }
  moderation {
    __typename
    authorEmail
    author {
      __typename
      id
      kind
      name
      approvedCount
      rejectedCount
      trusted
      alwaysHold
      warnedAt
      suspendedUntil
      banned
      bannedUntil
    }
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    claim {
      __typename
      account {
        __typename
        id
        name
      }
      until
    }
    decisions {
      __typename
      id
      action
      actorKind
      actor {
        __typename
        id
        name
      }
      reason
      note
      messageToAuthor
      at
      undoes
      revision
    }
    reports {
      __typename
      reason
      note
      outcome
      createdAt
    }
    revisions {
      __typename
      revision
      createdAt
      bodyText
    }
  }
}
    `,{fragmentName:`Judged`}),new N(`
    fragment Met on CommentAuthor {
  __typename
  id
  kind
  name
  approvedCount
  rejectedCount
  trusted
  alwaysHold
  warnedAt
  suspendedUntil
  banned
  bannedUntil
  createdAt
  account {
    __typename
    id
    name
  }
}
    `,{fragmentName:`Met`}),new N(`
    fragment Rules on ModerationPolicy {
  __typename
  mode
  minLength
  maxLength
  maxName
  reservedNames
  bannedWords
  suspectWords
  maxLinks
  blockedDomains
  allowedDomains
  repeatHours
  holdFirst
  trustAfter
  closeAfterDays
  setBy {
    __typename
    id
    name
  }
  setAt
}
    `,{fragmentName:`Rules`});var P=new N(`
    query Queue($first: Int!, $after: String, $filter: ModerationQueueFilter!, $orderBy: ModerationQueueOrder!) {
  __typename
  moderationQueue(
    first: $first
    after: $after
    filter: $filter
    orderBy: $orderBy
  ) {
    __typename
    nodes {
      __typename
      ...Judged
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
  }
  moderationCounts {
    __typename
    held
    reported
    unreviewed
    spam
    rejected
  }
}
    fragment Judged on Comment {
  __typename
  id
  revision
  bodyText
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  depth
  featured
  redacted
  locked
  likeCount
  viewerCanModerate
  subject {
    __typename
    id
    slug
    title
    ... on Article {
      __typename
      articleState: state
    }
  }
  parent {
    __typename
    id
    authorName
    bodyText
  }
  moderation {
    __typename
    authorEmail
    author {
      __typename
      id
      kind
      name
      approvedCount
      rejectedCount
      trusted
      alwaysHold
      warnedAt
      suspendedUntil
      banned
      bannedUntil
    }
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    claim {
      __typename
      account {
        __typename
        id
        name
      }
      until
    }
    decisions {
      __typename
      id
      action
      actorKind
      actor {
        __typename
        id
        name
      }
      reason
      note
      messageToAuthor
      at
      undoes
      revision
    }
    reports {
      __typename
      reason
      note
      outcome
      createdAt
    }
    revisions {
      __typename
      revision
      createdAt
      bodyText
    }
  }
}`,{hash:`sha256:96992b1e3be3e121e3ff422857ef96699dd3e0712c88c7caf316836a28b54f17`}),F=new N(`
    query Again($id: ID!) {
  __typename
  node(id: $id) {
    __typename
    ... on Comment {
      __typename
      ...Judged
    }
  }
}
    fragment Judged on Comment {
  __typename
  id
  revision
  bodyText
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  depth
  featured
  redacted
  locked
  likeCount
  viewerCanModerate
  subject {
    __typename
    id
    slug
    title
    ... on Article {
      __typename
      articleState: state
    }
  }
  parent {
    __typename
    id
    authorName
    bodyText
  }
  moderation {
    __typename
    authorEmail
    author {
      __typename
      id
      kind
      name
      approvedCount
      rejectedCount
      trusted
      alwaysHold
      warnedAt
      suspendedUntil
      banned
      bannedUntil
    }
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    claim {
      __typename
      account {
        __typename
        id
        name
      }
      until
    }
    decisions {
      __typename
      id
      action
      actorKind
      actor {
        __typename
        id
        name
      }
      reason
      note
      messageToAuthor
      at
      undoes
      revision
    }
    reports {
      __typename
      reason
      note
      outcome
      createdAt
    }
    revisions {
      __typename
      revision
      createdAt
      bodyText
    }
  }
}`,{hash:`sha256:9fab1cbdca9b6db1623c85a787cf3bee91db1e23c86acd994350595d949001ec`}),I=new N(`
    subscription QueueChanged {
  moderationQueueChanged {
    __typename
    kind
    comment {
      __typename
      ...Judged
    }
    counts {
      __typename
      held
      reported
      unreviewed
      spam
      rejected
    }
  }
}
    fragment Judged on Comment {
  __typename
  id
  revision
  bodyText
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  depth
  featured
  redacted
  locked
  likeCount
  viewerCanModerate
  subject {
    __typename
    id
    slug
    title
    ... on Article {
      __typename
      articleState: state
    }
  }
  parent {
    __typename
    id
    authorName
    bodyText
  }
  moderation {
    __typename
    authorEmail
    author {
      __typename
      id
      kind
      name
      approvedCount
      rejectedCount
      trusted
      alwaysHold
      warnedAt
      suspendedUntil
      banned
      bannedUntil
    }
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    claim {
      __typename
      account {
        __typename
        id
        name
      }
      until
    }
    decisions {
      __typename
      id
      action
      actorKind
      actor {
        __typename
        id
        name
      }
      reason
      note
      messageToAuthor
      at
      undoes
      revision
    }
    reports {
      __typename
      reason
      note
      outcome
      createdAt
    }
    revisions {
      __typename
      revision
      createdAt
      bodyText
    }
  }
}`,{hash:`sha256:e9806cbae760235d79709756203df2aabbb171cd2c78734a8fd98db8b36870d6`}),L=new N(`
    mutation Approve($input: ApproveCommentInput!) {
  __typename
  approveComment(input: $input) {
    __typename
    comment {
      __typename
      ...Judged
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Judged on Comment {
  __typename
  id
  revision
  bodyText
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  depth
  featured
  redacted
  locked
  likeCount
  viewerCanModerate
  subject {
    __typename
    id
    slug
    title
    ... on Article {
      __typename
      articleState: state
    }
  }
  parent {
    __typename
    id
    authorName
    bodyText
  }
  moderation {
    __typename
    authorEmail
    author {
      __typename
      id
      kind
      name
      approvedCount
      rejectedCount
      trusted
      alwaysHold
      warnedAt
      suspendedUntil
      banned
      bannedUntil
    }
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    claim {
      __typename
      account {
        __typename
        id
        name
      }
      until
    }
    decisions {
      __typename
      id
      action
      actorKind
      actor {
        __typename
        id
        name
      }
      reason
      note
      messageToAuthor
      at
      undoes
      revision
    }
    reports {
      __typename
      reason
      note
      outcome
      createdAt
    }
    revisions {
      __typename
      revision
      createdAt
      bodyText
    }
  }
}`,{hash:`sha256:e290357f967601c5120b061847424173188bd0840f7f6a96a70d2f711d21f393`}),R=new N(`
    mutation Reject($input: RejectCommentInput!) {
  __typename
  rejectComment(input: $input) {
    __typename
    comment {
      __typename
      ...Judged
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Judged on Comment {
  __typename
  id
  revision
  bodyText
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  depth
  featured
  redacted
  locked
  likeCount
  viewerCanModerate
  subject {
    __typename
    id
    slug
    title
    ... on Article {
      __typename
      articleState: state
    }
  }
  parent {
    __typename
    id
    authorName
    bodyText
  }
  moderation {
    __typename
    authorEmail
    author {
      __typename
      id
      kind
      name
      approvedCount
      rejectedCount
      trusted
      alwaysHold
      warnedAt
      suspendedUntil
      banned
      bannedUntil
    }
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    claim {
      __typename
      account {
        __typename
        id
        name
      }
      until
    }
    decisions {
      __typename
      id
      action
      actorKind
      actor {
        __typename
        id
        name
      }
      reason
      note
      messageToAuthor
      at
      undoes
      revision
    }
    reports {
      __typename
      reason
      note
      outcome
      createdAt
    }
    revisions {
      __typename
      revision
      createdAt
      bodyText
    }
  }
}`,{hash:`sha256:72a2b29ccb04c69fcd7ce19176548ad97b33dfbff6c158542e086d4d1971f7f7`}),z=new N(`
    mutation Spam($input: ModerateCommentInput!) {
  __typename
  markCommentAsSpam(input: $input) {
    __typename
    comment {
      __typename
      ...Judged
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Judged on Comment {
  __typename
  id
  revision
  bodyText
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  depth
  featured
  redacted
  locked
  likeCount
  viewerCanModerate
  subject {
    __typename
    id
    slug
    title
    ... on Article {
      __typename
      articleState: state
    }
  }
  parent {
    __typename
    id
    authorName
    bodyText
  }
  moderation {
    __typename
    authorEmail
    author {
      __typename
      id
      kind
      name
      approvedCount
      rejectedCount
      trusted
      alwaysHold
      warnedAt
      suspendedUntil
      banned
      bannedUntil
    }
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    claim {
      __typename
      account {
        __typename
        id
        name
      }
      until
    }
    decisions {
      __typename
      id
      action
      actorKind
      actor {
        __typename
        id
        name
      }
      reason
      note
      messageToAuthor
      at
      undoes
      revision
    }
    reports {
      __typename
      reason
      note
      outcome
      createdAt
    }
    revisions {
      __typename
      revision
      createdAt
      bodyText
    }
  }
}`,{hash:`sha256:7996e468b3cc173eb0ed1dcb9bd4bf29a9c2340ac337d797c1930049deda164f`}),B=new N(`
    mutation Restore($input: ModerateCommentInput!) {
  __typename
  restoreComment(input: $input) {
    __typename
    comment {
      __typename
      ...Judged
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Judged on Comment {
  __typename
  id
  revision
  bodyText
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  depth
  featured
  redacted
  locked
  likeCount
  viewerCanModerate
  subject {
    __typename
    id
    slug
    title
    ... on Article {
      __typename
      articleState: state
    }
  }
  parent {
    __typename
    id
    authorName
    bodyText
  }
  moderation {
    __typename
    authorEmail
    author {
      __typename
      id
      kind
      name
      approvedCount
      rejectedCount
      trusted
      alwaysHold
      warnedAt
      suspendedUntil
      banned
      bannedUntil
    }
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    claim {
      __typename
      account {
        __typename
        id
        name
      }
      until
    }
    decisions {
      __typename
      id
      action
      actorKind
      actor {
        __typename
        id
        name
      }
      reason
      note
      messageToAuthor
      at
      undoes
      revision
    }
    reports {
      __typename
      reason
      note
      outcome
      createdAt
    }
    revisions {
      __typename
      revision
      createdAt
      bodyText
    }
  }
}`,{hash:`sha256:a5013b00f3096bee26bc1f9dfdbc63f6ce5a1731e3f182316cb198c5e1e9440c`}),V=new N(`
    mutation Feature($input: ModerateCommentInput!) {
  __typename
  featureComment(input: $input) {
    __typename
    comment {
      __typename
      ...Judged
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Judged on Comment {
  __typename
  id
  revision
  bodyText
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  depth
  featured
  redacted
  locked
  likeCount
  viewerCanModerate
  subject {
    __typename
    id
    slug
    title
    ... on Article {
      __typename
      articleState: state
    }
  }
  parent {
    __typename
    id
    authorName
    bodyText
  }
  moderation {
    __typename
    authorEmail
    author {
      __typename
      id
      kind
      name
      approvedCount
      rejectedCount
      trusted
      alwaysHold
      warnedAt
      suspendedUntil
      banned
      bannedUntil
    }
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    claim {
      __typename
      account {
        __typename
        id
        name
      }
      until
    }
    decisions {
      __typename
      id
      action
      actorKind
      actor {
        __typename
        id
        name
      }
      reason
      note
      messageToAuthor
      at
      undoes
      revision
    }
    reports {
      __typename
      reason
      note
      outcome
      createdAt
    }
    revisions {
      __typename
      revision
      createdAt
      bodyText
    }
  }
}`,{hash:`sha256:96577aa042ab6e29d90a47c32f274f45f7aefa62b07a3512bb259b5013f07955`}),H=new N(`
    mutation Unfeature($input: ModerateCommentInput!) {
  __typename
  unfeatureComment(input: $input) {
    __typename
    comment {
      __typename
      ...Judged
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Judged on Comment {
  __typename
  id
  revision
  bodyText
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  depth
  featured
  redacted
  locked
  likeCount
  viewerCanModerate
  subject {
    __typename
    id
    slug
    title
    ... on Article {
      __typename
      articleState: state
    }
  }
  parent {
    __typename
    id
    authorName
    bodyText
  }
  moderation {
    __typename
    authorEmail
    author {
      __typename
      id
      kind
      name
      approvedCount
      rejectedCount
      trusted
      alwaysHold
      warnedAt
      suspendedUntil
      banned
      bannedUntil
    }
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    claim {
      __typename
      account {
        __typename
        id
        name
      }
      until
    }
    decisions {
      __typename
      id
      action
      actorKind
      actor {
        __typename
        id
        name
      }
      reason
      note
      messageToAuthor
      at
      undoes
      revision
    }
    reports {
      __typename
      reason
      note
      outcome
      createdAt
    }
    revisions {
      __typename
      revision
      createdAt
      bodyText
    }
  }
}`,{hash:`sha256:aaf4dee16e14357f54a2d49c1ac0bf0ccc1c264d0393f864b7a0e48bb52ea304`}),U=new N(`
    mutation Redact($input: RedactCommentInput!) {
  __typename
  redactComment(input: $input) {
    __typename
    comment {
      __typename
      ...Judged
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Judged on Comment {
  __typename
  id
  revision
  bodyText
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  depth
  featured
  redacted
  locked
  likeCount
  viewerCanModerate
  subject {
    __typename
    id
    slug
    title
    ... on Article {
      __typename
      articleState: state
    }
  }
  parent {
    __typename
    id
    authorName
    bodyText
  }
  moderation {
    __typename
    authorEmail
    author {
      __typename
      id
      kind
      name
      approvedCount
      rejectedCount
      trusted
      alwaysHold
      warnedAt
      suspendedUntil
      banned
      bannedUntil
    }
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    claim {
      __typename
      account {
        __typename
        id
        name
      }
      until
    }
    decisions {
      __typename
      id
      action
      actorKind
      actor {
        __typename
        id
        name
      }
      reason
      note
      messageToAuthor
      at
      undoes
      revision
    }
    reports {
      __typename
      reason
      note
      outcome
      createdAt
    }
    revisions {
      __typename
      revision
      createdAt
      bodyText
    }
  }
}`,{hash:`sha256:786a05b70cd5700f2bac4310d1da6ec7d6bbdc11d867d371a9191cf9a36fd65b`}),W=new N(`
    mutation Undo($input: UndoDecisionInput!) {
  __typename
  undoDecision(input: $input) {
    __typename
    comment {
      __typename
      ...Judged
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Judged on Comment {
  __typename
  id
  revision
  bodyText
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  depth
  featured
  redacted
  locked
  likeCount
  viewerCanModerate
  subject {
    __typename
    id
    slug
    title
    ... on Article {
      __typename
      articleState: state
    }
  }
  parent {
    __typename
    id
    authorName
    bodyText
  }
  moderation {
    __typename
    authorEmail
    author {
      __typename
      id
      kind
      name
      approvedCount
      rejectedCount
      trusted
      alwaysHold
      warnedAt
      suspendedUntil
      banned
      bannedUntil
    }
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    claim {
      __typename
      account {
        __typename
        id
        name
      }
      until
    }
    decisions {
      __typename
      id
      action
      actorKind
      actor {
        __typename
        id
        name
      }
      reason
      note
      messageToAuthor
      at
      undoes
      revision
    }
    reports {
      __typename
      reason
      note
      outcome
      createdAt
    }
    revisions {
      __typename
      revision
      createdAt
      bodyText
    }
  }
}`,{hash:`sha256:d7078cc690cc5436e488a760764589256947117d9854062e0aa6601683d8e0e1`}),ne=new N(`
    mutation Many($input: ModerateCommentsInput!) {
  __typename
  moderateComments(input: $input) {
    __typename
    results {
      __typename
      commentId
      comment {
        __typename
        ...Judged
      }
      userErrors {
        __typename
        field
        code
        message
      }
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Judged on Comment {
  __typename
  id
  revision
  bodyText
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  depth
  featured
  redacted
  locked
  likeCount
  viewerCanModerate
  subject {
    __typename
    id
    slug
    title
    ... on Article {
      __typename
      articleState: state
    }
  }
  parent {
    __typename
    id
    authorName
    bodyText
  }
  moderation {
    __typename
    authorEmail
    author {
      __typename
      id
      kind
      name
      approvedCount
      rejectedCount
      trusted
      alwaysHold
      warnedAt
      suspendedUntil
      banned
      bannedUntil
    }
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    claim {
      __typename
      account {
        __typename
        id
        name
      }
      until
    }
    decisions {
      __typename
      id
      action
      actorKind
      actor {
        __typename
        id
        name
      }
      reason
      note
      messageToAuthor
      at
      undoes
      revision
    }
    reports {
      __typename
      reason
      note
      outcome
      createdAt
    }
    revisions {
      __typename
      revision
      createdAt
      bodyText
    }
  }
}`,{hash:`sha256:82fbdcfd3a37f458f486b5b882603a23eb2b4f4c7e01d32655ebd46cdaed2dbe`});new N(`
    mutation ClaimNext($input: ClaimNextCommentInput!) {
  __typename
  claimNextComment(input: $input) {
    __typename
    comment {
      __typename
      ...Judged
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Judged on Comment {
  __typename
  id
  revision
  bodyText
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  depth
  featured
  redacted
  locked
  likeCount
  viewerCanModerate
  subject {
    __typename
    id
    slug
    title
    ... on Article {
      __typename
      articleState: state
    }
  }
  parent {
    __typename
    id
    authorName
    bodyText
  }
  moderation {
    __typename
    authorEmail
    author {
      __typename
      id
      kind
      name
      approvedCount
      rejectedCount
      trusted
      alwaysHold
      warnedAt
      suspendedUntil
      banned
      bannedUntil
    }
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    claim {
      __typename
      account {
        __typename
        id
        name
      }
      until
    }
    decisions {
      __typename
      id
      action
      actorKind
      actor {
        __typename
        id
        name
      }
      reason
      note
      messageToAuthor
      at
      undoes
      revision
    }
    reports {
      __typename
      reason
      note
      outcome
      createdAt
    }
    revisions {
      __typename
      revision
      createdAt
      bodyText
    }
  }
}`,{hash:`sha256:c9ecc241bccb241687209e6143f3b8bf3fb69fb090951b726dc2f8e631c3df24`}),new N(`
    mutation Release($input: ReleaseCommentInput!) {
  __typename
  releaseComment(input: $input) {
    __typename
    comment {
      __typename
      ...Judged
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Judged on Comment {
  __typename
  id
  revision
  bodyText
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  depth
  featured
  redacted
  locked
  likeCount
  viewerCanModerate
  subject {
    __typename
    id
    slug
    title
    ... on Article {
      __typename
      articleState: state
    }
  }
  parent {
    __typename
    id
    authorName
    bodyText
  }
  moderation {
    __typename
    authorEmail
    author {
      __typename
      id
      kind
      name
      approvedCount
      rejectedCount
      trusted
      alwaysHold
      warnedAt
      suspendedUntil
      banned
      bannedUntil
    }
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    claim {
      __typename
      account {
        __typename
        id
        name
      }
      until
    }
    decisions {
      __typename
      id
      action
      actorKind
      actor {
        __typename
        id
        name
      }
      reason
      note
      messageToAuthor
      at
      undoes
      revision
    }
    reports {
      __typename
      reason
      note
      outcome
      createdAt
    }
    revisions {
      __typename
      revision
      createdAt
      bodyText
    }
  }
}`,{hash:`sha256:1d63089970172e433e89e2b87b19e7c1722e66129b32cbce05afd241fe70e11c`});var G=new N(`
    query People($first: Int!, $after: String, $filter: CommentAuthorFilter!) {
  __typename
  commentAuthors(first: $first, after: $after, filter: $filter) {
    __typename
    nodes {
      __typename
      ...Met
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
  }
}
    fragment Met on CommentAuthor {
  __typename
  id
  kind
  name
  approvedCount
  rejectedCount
  trusted
  alwaysHold
  warnedAt
  suspendedUntil
  banned
  bannedUntil
  createdAt
  account {
    __typename
    id
    name
  }
}`,{hash:`sha256:b84361d7118b6d6b8de9a37719ce9bf9cebca2d99cf95c460b836586bdaac887`}),K=new N(`
    query Author($id: ID!) {
  __typename
  node(id: $id) {
    __typename
    ... on CommentAuthor {
      __typename
      ...Met
      history {
        __typename
        action
        until
        note
        messageToAuthor
        actor {
          __typename
          id
          name
        }
        at
      }
      comments(first: 20) {
        __typename
        nodes {
          __typename
          id
          bodyText
          createdAt
          visibility
          review
          subject {
            __typename
            slug
            title
          }
        }
        totalCount
      }
    }
  }
}
    fragment Met on CommentAuthor {
  __typename
  id
  kind
  name
  approvedCount
  rejectedCount
  trusted
  alwaysHold
  warnedAt
  suspendedUntil
  banned
  bannedUntil
  createdAt
  account {
    __typename
    id
    name
  }
}`,{hash:`sha256:7bfdae49d1f4af57d715cb493d11e53c1a1a0db31642df8c8f713c629d5718e5`}),q=new N(`
    mutation SetStanding($input: SetAuthorStandingInput!) {
  __typename
  setAuthorStanding(input: $input) {
    __typename
    author {
      __typename
      ...Met
    }
    rejectedCount
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Met on CommentAuthor {
  __typename
  id
  kind
  name
  approvedCount
  rejectedCount
  trusted
  alwaysHold
  warnedAt
  suspendedUntil
  banned
  bannedUntil
  createdAt
  account {
    __typename
    id
    name
  }
}`,{hash:`sha256:78c5877a0ab26af137b77177a04d23617dc62177cc008640588cd0665aee7054`}),J=new N(`
    query Policy {
  __typename
  moderationPolicy {
    __typename
    ...Rules
  }
}
    fragment Rules on ModerationPolicy {
  __typename
  mode
  minLength
  maxLength
  maxName
  reservedNames
  bannedWords
  suspectWords
  maxLinks
  blockedDomains
  allowedDomains
  repeatHours
  holdFirst
  trustAfter
  closeAfterDays
  setBy {
    __typename
    id
    name
  }
  setAt
}`,{hash:`sha256:74eac29cc20cf698e21eb947e259f3fbc0e05eb11b725c214e0c419916e6edeb`}),Y=new N(`
    mutation SetPolicy($input: ModerationPolicyInput!) {
  __typename
  setModerationPolicy(input: $input) {
    __typename
    policy {
      __typename
      ...Rules
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Rules on ModerationPolicy {
  __typename
  mode
  minLength
  maxLength
  maxName
  reservedNames
  bannedWords
  suspectWords
  maxLinks
  blockedDomains
  allowedDomains
  repeatHours
  holdFirst
  trustAfter
  closeAfterDays
  setBy {
    __typename
    id
    name
  }
  setAt
}`,{hash:`sha256:b45bdecfa3c9b1c16c8d1a23653f21bb962a8f894d782342f258e2e1245541c3`}),X=new N(`
    query TryOut($input: TestModerationInput!) {
  __typename
  testModeration(input: $input) {
    __typename
    action
    notice
    signals {
      __typename
      check
      code
      effect
      field
      evidence {
        __typename
        rule
        text
        start
        end
        value
        limit
        ref
      }
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:a0d37756619f5bbc89fda4c63ff6ab3e8e27d125f7ad22f51c15a7e5ec0eb53c`}),Z=new N(`
    query TryOutPlaces {
  __typename
  articles(first: 1) {
    __typename
    nodes {
      __typename
      id
      title
    }
  }
}
    `,{hash:`sha256:ef8d0cc929b51f436db041f26459909c21247b003d3c7f04eede6a00926727d8`}),re=new N(`
    query Simulate($input: SimulateModerationPolicyInput!) {
  __typename
  simulateModerationPolicy(input: $input) {
    __typename
    simulation {
      __typename
      replayed
      unchanged
      changes {
        __typename
        from
        to
        count
        examples {
          __typename
          id
          bodyText
          authorName
          createdAt
        }
      }
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:7c5b3d3b7f9118998d5c316eb3c99728b492d6d4959f376b1f457aeb4065b458`}),ie=new N(`
    query Myself {
  __typename
  viewer {
    __typename
    id
    name
    roles
    permissions
    secondFactor
  }
}
    `,{hash:`sha256:6918d9b64d2f223975eed3114532836bdf7ccf78b4c63402011bac414e04300e`}),ae=new N(`
    mutation SignIn($input: SignInInput!) {
  __typename
  signIn(input: $input) {
    __typename
    account {
      __typename
      id
      name
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:437aed64326f4e948ead0c848b121054138770d1f905fb35964aa88b8e3cce29`}),oe=new N(`
    mutation SignOut {
  __typename
  signOut(input: {}) {
    __typename
    signedOut
  }
}
    `,{hash:`sha256:1ae3b805918e21252d68f6c2ec5fed58c375bbbd7c2beed06067a693b0ecf25a`}),se=new N(`
    mutation ConfirmEmail($input: ConfirmEmailInput!) {
  __typename
  confirmEmail(input: $input) {
    __typename
    account {
      __typename
      id
      name
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:2dd093d206bd9e538c8a73dd553a4602cbc383539108e6a24263c34b310e0b76`}),Q=new N(`
    mutation AcceptInvitation($input: AcceptInvitationInput!) {
  __typename
  acceptInvitation(input: $input) {
    __typename
    account {
      __typename
      id
      name
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:18651ef8567329f6c82d006c9b6f76ba39fa391a11fcc9832f311c65321baea7`}),ce=new N(`
    mutation RequestPasswordReset($input: RequestPasswordResetInput!) {
  __typename
  requestPasswordReset(input: $input) {
    __typename
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:2bb8f9ba0d90f304005fbdcc99995130141e90af4d8c890ad13b0b59b611715e`}),le=new N(`
    mutation ResetPassword($input: ResetPasswordInput!) {
  __typename
  resetPassword(input: $input) {
    __typename
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:10eb1a438508eba9001387e3b55b89bb1feb47af148dba0de4b859c09f137b8d`}),ue=new N(`
    mutation ConfirmEmailChange($input: ConfirmEmailChangeInput!) {
  __typename
  confirmEmailChange(input: $input) {
    __typename
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:90200199645a1616d182d9343c75374a16132e2b2eec0b0e75df18d7ba248ebb`}),$=i();function de(){let[e,t]=(0,s.useState)(!1),[n,r]=(0,s.useState)([]),[i,a]=(0,s.useState)();return{busy:e,faults:n,trouble:i,clear:()=>{r([]),a(void 0)},async send(n,i){if(!e){t(!0),a(void 0);try{let e=await n();return r([...i(e)??[]]),e}catch(e){if(!(e instanceof T))throw e;a(e);return}finally{t(!1)}}}}}function fe({form:e,label:t,hint:n,name:r,...i}){let a=(0,s.useId)(),o=e.faults.find(e=>e.field===r);return(0,$.jsxs)(`p`,{className:`field`,children:[(0,$.jsx)(`label`,{htmlFor:a,children:t}),(0,$.jsx)(`input`,{id:a,name:r,"aria-invalid":o?!0:void 0,"aria-describedby":`${a}-says`,...i}),(0,$.jsx)(`span`,{id:`${a}-says`,className:o?`fault`:`hint`,children:o?.message??n})]})}function pe({form:e}){let t=e.faults.filter(e=>!e.field);return!e.trouble&&t.length===0?null:(0,$.jsx)(`p`,{className:`fault`,role:`alert`,children:e.trouble?o(e.trouble.code===`OFFLINE`?`offlineForm`:`trouble`):t.map(e=>e.message).join(` `)})}export{W as A,q as C,z as D,re as E,M as F,g as I,_ as L,T as M,D as N,X as O,O as P,h as R,Y as S,oe as T,U as _,F as a,le as b,ue as c,ne as d,ie as f,P as g,I as h,Q as i,H as j,Z as k,se as l,J as m,fe as n,L as o,G as p,de as r,K as s,pe as t,V as u,R as v,ae as w,B as x,ce as y,m as z};