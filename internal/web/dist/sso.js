import{r as e}from"./rolldown-runtime.js";import{b as t,f as n,p as r}from"./router.js";import{t as i}from"./jsx-runtime.js";import{n as a}from"./dist.js";import{s as o}from"./words.js";var s=e(t(),1),c=`innomag-signed-in`,l=new Set,u=localStorage.getItem(c)!==null,d=[],f=!1,p=()=>l.forEach(e=>e()),ee=e=>(l.add(e),()=>l.delete(e)),m=()=>f?`ended`:u?`in`:`out`;function h(){localStorage.setItem(c,`1`),u=!0,f=!1;let e=d;d=[],e.forEach(e=>e()),p()}function g(){localStorage.removeItem(c),u=f=!1,p()}addEventListener(`storage`,e=>{e.key===c&&(e.newValue===null?g():h())});function _(e,t,n){let r=new Headers(n?.headers);return r.set(`Content-Type`,`application/json`),r.set(`Accept-Language`,document.documentElement.lang),t&&r.set(`Authorization`,t),fetch(`/graphql`,{...n,method:`POST`,body:e,headers:r})}var v;function y(){let e=Date.now(),t=`innomag-renewed`;return v??=navigator.locks.request(`innomag-renew`,async()=>{if(Number(localStorage.getItem(t)??0)>e)return!0;let{data:n}=await(await _(JSON.stringify({query:`mutation { refreshSession(input: {}) { account { id } } }`}),`Cookie renew`)).json();return n?.refreshSession?.account?(localStorage.setItem(t,String(Date.now())),!0):!1}).finally(()=>{v=void 0})}function te(){f=!0;let e=new Promise(e=>d.push(e));return p(),e}async function ne(e,t){if(!u)return _(t?.body,void 0,t);let n=await _(t?.body,`Cookie`,t);return n.status===401?(await y()||await te(),_(t?.body,`Cookie`,t)):n}function b(e){u&&_(e,`Cookie`,{keepalive:!0}).catch(()=>{})}var x=(e,t)=>_(t?.body,`Cookie renew`,t),S={url:`/graphql`,preferGetMethod:!1,exchanges:[r],requestPolicy:`network-only`},C=new n({...S,fetch:ne}),re=new n({...S,fetch:x}),w=class extends Error{code;constructor(e){super(e.graphQLErrors[0]?.message??e.message),this.code=e.networkError?`OFFLINE`:String(e.graphQLErrors[0]?.extensions?.code??`INTERNAL`)}};async function T(e,t,n){let r=t.toString(),{data:i,error:a}=await e[r.includes(`mutation `)?`mutation`:`query`](r,n).toPromise();if(a)throw new w(a);return i}var E=(e,t)=>T(C,e,t);function D(e,t){b(JSON.stringify({query:e.toString(),variables:t}))}var O=(e,t)=>T(re,e,t),k=new URL(`/graphql`,location.href);k.protocol=k.protocol.replace(`http`,`ws`);var A,j=4401;function M(e,t,n,r){A??=a({url:k.href,lazy:!0,retryAttempts:1/0,shouldRetry:()=>!0,connectionParams:{Authorization:`Cookie`}});let i=!1,o=()=>{},s=()=>{!i&&A&&(o=A.subscribe({query:e.toString(),variables:t},{next:({data:e})=>{e&&n(e)},error:e=>{((e instanceof CloseEvent?e.code:0)===j?y():Promise.resolve(!0)).then(e=>{e&&c()},c)},complete:c}))},c=()=>{i||setTimeout(()=>{s(),r()},1e3)},l=0,u=A.on(`connected`,()=>{l++>0&&r()});return s(),()=>{i=!0,u(),o()}}var N=i(),P=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new P(`
    fragment Device on Session {
  __typename
  id
  device
  createdAt
  usedAt
  current
}
    `,{fragmentName:`Device`}),new P(`
    fragment Holder on Account {
  __typename
  id
  name
  email
  roles
  disabled
  secondFactor
}
    `,{fragmentName:`Holder`}),new P(`
    fragment Key on SigningKey {
  __typename
  kid
  algorithm
  createdAt
  retiredAt
  verifiesUntil
}
    `,{fragmentName:`Key`}),new P(`
    fragment Task on Job {
  __typename
  id
  kind
  attempts
  maxAttempts
  createdAt
  runAt
  givenUpAt
  lastError
}
    `,{fragmentName:`Task`}),new P(`
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
    `,{fragmentName:`Judged`}),new P(`
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
    `,{fragmentName:`Met`}),new P(`
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
  editMinutes
  reportsToHide
  setBy {
    __typename
    id
    name
  }
  setAt
}
    `,{fragmentName:`Rules`}),new P(`
    fragment ShelfPerson on Person {
  __typename
  id
  slug
  name
  title
  affiliation
  bio
  revision
  useCount
  portrait {
    __typename
    url
    alt
    mediaId
  }
}
    `,{fragmentName:`ShelfPerson`}),new P(`
    fragment ShelfTopic on Topic {
  __typename
  id
  slug
  nb: name(locale: NB)
  nn: name(locale: NN)
  en: name(locale: EN)
  description
  revision
  useCount
  parent {
    __typename
    id
    name(locale: NB)
  }
}
    `,{fragmentName:`ShelfTopic`}),new P(`
    fragment ShelfTag on Tag {
  __typename
  id
  slug
  name
  revision
  useCount
}
    `,{fragmentName:`ShelfTag`}),new P(`
    fragment ShelfReport on Report {
  __typename
  id
  slug
  title
  year
  url
  summary
  revision
  useCount
  file {
    __typename
    url
    bytes
  }
  organisations {
    __typename
    role
    organisation {
      __typename
      id
      name
      number
    }
  }
}
    `,{fragmentName:`ShelfReport`}),new P(`
    fragment ShelfOrganisation on Organisation {
  __typename
  id
  slug
  name
  number
  url
  revision
  useCount
  similar {
    __typename
    id
    name
    number
  }
}
    `,{fragmentName:`ShelfOrganisation`}),new P(`
    fragment EditedFront on Front {
  __typename
  topic {
    __typename
    id
    name(locale: $locale)
  }
  revision
  updatedAt
  slots {
    __typename
    article {
      __typename
      id
      title
      state
      publishedAt
    }
    from
    until
    current
  }
  items(first: 14) {
    __typename
    chosen
    article {
      __typename
      id
      title
      lede
      heroImage {
        __typename
        url
      }
    }
  }
}
    `,{fragmentName:`EditedFront`}),new P(`
    fragment Led on Redirect {
  __typename
  path
  to
  madeAt
  madeBy {
    __typename
    id
    name
  }
  target {
    __typename
    ... on Article {
      __typename
      id
      title
    }
    ... on Initiative {
      __typename
      id
      title
    }
    ... on Topic {
      __typename
      id
      name(locale: NB)
    }
  }
}
    `,{fragmentName:`Led`}),new P(`
    fragment ToldRun on ImportRun {
  __typename
  id
  number
  source
  title
  startedAt
  endedAt
  undoneAt
  stopped
  tallies {
    __typename
    type
    status
    found
    new
    changed
    unchanged
    conflict
    left
  }
  remarks {
    __typename
    what
    count
    examples
  }
}
    `,{fragmentName:`ToldRun`}),new P(`
    fragment ListedInitiative on Initiative {
  __typename
  id
  slug
  title
  state
  status
  municipality
  county
  updatedAt
  revision
  commentCount
  partners {
    __typename
    role
    organisation {
      __typename
      id
      name
    }
  }
  topics {
    __typename
    id
    name(locale: $locale)
  }
}
    `,{fragmentName:`ListedInitiative`}),new P(`
    fragment EditedInitiative on Initiative {
  __typename
  id
  slug
  title
  summary
  goal
  targetGroup
  bodySource
  status
  statusHistory {
    __typename
    status
    since
    note
  }
  startedOn
  endedOn
  municipality
  county
  contactName
  contactUrl
  state
  publishedAt
  updatedAt
  revision
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  partners {
    __typename
    role
    organisation {
      __typename
      id
      name
      number
    }
  }
  people {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  reports {
    __typename
    id
    title
    year
  }
  viewerCanEdit
  viewerCanPublish
  viewerCanArchive
}
    `,{fragmentName:`EditedInitiative`}),new P(`
    fragment Proposed on InitiativeProposal {
  __typename
  id
  title
  summary
  goal
  targetGroup
  municipality
  county
  url
  name
  email
  state
  reason
  message
  createdAt
  decidedAt
  likelySpam
  signalCodes
  initiative {
    __typename
    id
    title
    state
  }
}
    `,{fragmentName:`Proposed`}),new P(`
    fragment Logged on Decision {
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
  viewerCanUndo
  comment {
    __typename
    id
    bodyText
    authorName
    visibility
    review
    subject {
      __typename
      id
      slug
      title
    }
  }
}
    `,{fragmentName:`Logged`}),new P(`
    fragment LibraryPicture on Media {
  __typename
  id
  fileName
  alt
  caption
  credit
  createdAt
  revision
  viewerCanDelete
  image {
    __typename
    url
    alt
    caption
    credit
    width
    height
    srcset
    mediaId
  }
}
    `,{fragmentName:`LibraryPicture`}),new P(`
    fragment Merged on DirectoryMerge {
  __typename
  id
  name
  mergedAt
  mergedBy {
    __typename
    id
    name
  }
  undoneAt
  undoneBy {
    __typename
    id
    name
  }
  viewerCanUndo
  into {
    __typename
    id
    ... on Person {
      __typename
      name
      revision
    }
    ... on Organisation {
      __typename
      name
      revision
    }
  }
}
    `,{fragmentName:`Merged`}),new P(`
    fragment Used on Node {
  __typename
  id
  ... on Article {
    __typename
    title
  }
  ... on Initiative {
    __typename
    title
  }
  ... on Report {
    __typename
    title
  }
  ... on Person {
    __typename
    name
  }
  ... on Organisation {
    __typename
    name
  }
  ... on Topic {
    __typename
    name(locale: NB)
  }
  ... on Tag {
    __typename
    name
  }
}
    `,{fragmentName:`Used`}),new P(`
    fragment Happened on DirectoryChange {
  __typename
  action
  name
  changedAt
  changedBy {
    __typename
    id
    name
  }
  subject {
    __typename
    ...Used
  }
  into {
    __typename
    ...Used
  }
  fields {
    __typename
    field
    before
    after
  }
}
    fragment Used on Node {
  __typename
  id
  ... on Article {
    __typename
    title
  }
  ... on Initiative {
    __typename
    title
  }
  ... on Report {
    __typename
    title
  }
  ... on Person {
    __typename
    name
  }
  ... on Organisation {
    __typename
    name
  }
  ... on Topic {
    __typename
    name(locale: NB)
  }
  ... on Tag {
    __typename
    name
  }
}`,{fragmentName:`Happened`}),new P(`
    fragment Listed on Article {
  __typename
  id
  slug
  title
  kind
  state
  publishedAt
  updatedAt
  revision
  commentCount
  reviewNote
  contributors {
    __typename
    role
    person {
      __typename
      id
      name
    }
  }
  topics {
    __typename
    id
    name(locale: $locale)
  }
}
    `,{fragmentName:`Listed`}),new P(`
    fragment PreviewLink on ArticlePreviewLink {
  __typename
  id
  madeBy {
    __typename
    id
    name
  }
  madeAt
  expiresAt
  revokedAt
}
    `,{fragmentName:`PreviewLink`}),new P(`
    fragment Edited on Article {
  __typename
  id
  kind
  slug
  title
  lede
  bodySource
  bodyFormat
  state
  publishedAt
  updatedAt
  revision
  reviewNote
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  contributors {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  tags {
    __typename
    id
    name
  }
  initiatives {
    __typename
    id
    title
  }
  reports {
    __typename
    id
    title
    year
  }
  readMore(first: 8) {
    __typename
    chosen
    article {
      __typename
      id
      title
    }
  }
  related {
    __typename
    id
    title
    state
  }
  notes {
    __typename
    kind
    notedOn
    text
  }
  commenting {
    __typename
    closed
    closeAfterDays
    mode
    slowSeconds
  }
  previews {
    __typename
    ...PreviewLink
  }
  steps {
    __typename
    step
    from
    to
    note
    publishAt
    actor {
      __typename
      id
      name
    }
    at
  }
  revisions(first: 50) {
    __typename
    nodes {
      __typename
      revision
      savedAt
      savedBy {
        __typename
        id
        name
      }
      changed
      restoredFrom
    }
  }
  viewerCanEdit
  viewerCanSubmit
  viewerCanWithdraw
  viewerCanSendBack
  viewerCanPublish
  viewerCanSchedule
  viewerCanUnschedule
  viewerCanUnpublish
  viewerCanArchive
}
    fragment PreviewLink on ArticlePreviewLink {
  __typename
  id
  madeBy {
    __typename
    id
    name
  }
  madeAt
  expiresAt
  revokedAt
}`,{fragmentName:`Edited`}),new P(`
    fragment FieldDiff on ArticleFieldDiff {
  __typename
  field
  blocks {
    __typename
    change
    before {
      __typename
      change
      text
    }
    after {
      __typename
      change
      text
    }
  }
}
    `,{fragmentName:`FieldDiff`}),new P(`
    fragment Meanwhile on ArticleConflict {
  __typename
  expectedRevision
  at
  actor {
    __typename
    id
    name
  }
  both
  theirs {
    __typename
    ...FieldDiff
  }
  yours {
    __typename
    ...FieldDiff
  }
}
    fragment FieldDiff on ArticleFieldDiff {
  __typename
  field
  blocks {
    __typename
    change
    before {
      __typename
      change
      text
    }
    after {
      __typename
      change
      text
    }
  }
}`,{fragmentName:`Meanwhile`});var F=new P(`
    query MyAccount {
  __typename
  viewer {
    __typename
    id
    name
    email
    roles
    secondFactor
    hasPassword
    identities {
      __typename
      id
      provider
      title
      email
      createdAt
      usedAt
    }
    sessions {
      __typename
      ...Device
    }
    apiTokens {
      __typename
      id
      name
      hint
      scope
      createdAt
      expiresAt
      usedAt
    }
  }
}
    fragment Device on Session {
  __typename
  id
  device
  createdAt
  usedAt
  current
}`,{hash:`sha256:ef0bc5b11c6f5525831dbd10dc225165cf21f6c251de3f1d013a8e3336666341`}),I=new P(`
    mutation EndSession($input: EndSessionInput!) {
  __typename
  endSession(input: $input) {
    __typename
    sessions {
      __typename
      ...Device
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Device on Session {
  __typename
  id
  device
  createdAt
  usedAt
  current
}`,{hash:`sha256:a5c45a1fe063e4da074a26e12dafa72ffcf83df48a62bcc88af0c2bae64a0f2f`}),L=new P(`
    mutation EndOtherSessions {
  __typename
  endOtherSessions {
    __typename
    sessions {
      __typename
      ...Device
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Device on Session {
  __typename
  id
  device
  createdAt
  usedAt
  current
}`,{hash:`sha256:3030dcd53ef9242bd46365dafab97620951b5b0e27175cfa8123ce1208b7be85`}),R=new P(`
    mutation ChangePassword($input: ChangePasswordInput!) {
  __typename
  changePassword(input: $input) {
    __typename
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:8f048a30bc9a8c870ab7cdb27352cc351e0ca2ebb8b55e96cad0f15a46542159`}),z=new P(`
    mutation ChangeAddress($input: RequestEmailChangeInput!) {
  __typename
  requestEmailChange(input: $input) {
    __typename
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:f59e35761f50846ae351821c99bbd84b22212eaaef9e07da4dfffac047df15c9`}),B=new P(`
    mutation StartSecondFactor($input: StartSecondFactorInput!) {
  __typename
  startSecondFactor(input: $input) {
    __typename
    enrolment {
      __typename
      secret
      uri
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:0a24417f2dc510793841df8d734cfe3e3c7ea7bf3395d705c49f683b95b4cd87`}),V=new P(`
    mutation ConfirmSecondFactor($input: ConfirmSecondFactorInput!) {
  __typename
  confirmSecondFactor(input: $input) {
    __typename
    recoveryCodes
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:3e1c3a625dff4ee92bdf20d4f019297b420acf4c9e892ec95eaaaa88c7b8a8c2`}),H=new P(`
    mutation RemoveSecondFactor($input: RemoveSecondFactorInput!) {
  __typename
  removeSecondFactor(input: $input) {
    __typename
    removed
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:afc111deda83032ba1c87f3111d05c89874418226612cd55819385afa60502ac`}),U=new P(`
    mutation CreateApiToken($input: CreateApiTokenInput!) {
  __typename
  createApiToken(input: $input) {
    __typename
    secret
    token {
      __typename
      id
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:bd87750bfc231cb222c148ebebb1619e688231bbcdb7dca7d21340cac7693c38`}),W=new P(`
    mutation RevokeApiToken($input: RevokeApiTokenInput!) {
  __typename
  revokeApiToken(input: $input) {
    __typename
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:428b7842b8781f6a68414cd36b524cc536b8a42b5677d380dbfe1342f1560e6f`}),G=new P(`
    mutation LinkIdentity($input: LinkIdentityInput!) {
  __typename
  linkIdentity(input: $input) {
    __typename
    identities {
      __typename
      id
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:e562842f571a04c4e343dac4b00e10454f7fd6ec748acc2bb979db8c7aaf6864`}),K=new P(`
    mutation UnlinkIdentity($input: UnlinkIdentityInput!) {
  __typename
  unlinkIdentity(input: $input) {
    __typename
    identities {
      __typename
      id
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:2689405c0f718a59480847620acd0d5426c9741547a49cc43d3126280f247e79`}),q=new P(`
    query AccountData {
  __typename
  accountData
}
    `,{hash:`sha256:7a2f4bcfa648fbc341f0e5830b40a9d50116cc3bce150a3c565cf1321d0c1bbb`}),J=new P(`
    mutation EraseAccount($input: EraseAccountInput!) {
  __typename
  eraseAccount(input: $input) {
    __typename
    erased
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:5f1cfaf6484ad029bef340f52b75fefecdbaa5f9b7bd1ffacf607b3321ac1257`}),Y=new P(`
    query Accounts($first: Int!, $after: String, $filter: AccountFilter) {
  __typename
  accounts(first: $first, after: $after, filter: $filter) {
    __typename
    nodes {
      __typename
      ...Holder
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment Holder on Account {
  __typename
  id
  name
  email
  roles
  disabled
  secondFactor
}`,{hash:`sha256:f0ca5ec768faebc0fc87b8e620185752c5ef724a063bc2d44c587522fbaa960b`}),X=new P(`
    mutation Invite($input: InviteAccountInput!) {
  __typename
  inviteAccount(input: $input) {
    __typename
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:148cb14781bbe19aac210b3335d74788db7982fbb231037f3ffaf89ef337250b`}),ie=new P(`
    mutation SetRoles($input: SetAccountRolesInput!) {
  __typename
  setAccountRoles(input: $input) {
    __typename
    account {
      __typename
      ...Holder
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Holder on Account {
  __typename
  id
  name
  email
  roles
  disabled
  secondFactor
}`,{hash:`sha256:1a859e0be9951351ccb39b5ad2e844c1bb20548b958b55836622a66fc9a70901`}),ae=new P(`
    mutation Disable($input: AccountInput!) {
  __typename
  disableAccount(input: $input) {
    __typename
    account {
      __typename
      ...Holder
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Holder on Account {
  __typename
  id
  name
  email
  roles
  disabled
  secondFactor
}`,{hash:`sha256:3b5be7c8569e88d2585c5222280d05325570e66e8e9fee64a393f89a7b726b28`}),oe=new P(`
    mutation Enable($input: AccountInput!) {
  __typename
  enableAccount(input: $input) {
    __typename
    account {
      __typename
      ...Holder
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Holder on Account {
  __typename
  id
  name
  email
  roles
  disabled
  secondFactor
}`,{hash:`sha256:ccf4e9a384c959efb357f7b559af76fd4a0d0fc78983f24aed9bf0ff6130b808`}),se=new P(`
    query Operating {
  __typename
  signingKeys {
    __typename
    ...Key
  }
  settings {
    __typename
    name
    help
    default
    value
    secret
    set
  }
}
    fragment Key on SigningKey {
  __typename
  kid
  algorithm
  createdAt
  retiredAt
  verifiesUntil
}`,{hash:`sha256:4920bd43652ad22d5f64d1515e3c9c7459177032c3bdc447493dbdde1dbd2a9c`}),ce=new P(`
    query Tasks($first: Int!, $after: String, $state: JobState!) {
  __typename
  jobs(first: $first, after: $after, state: $state) {
    __typename
    nodes {
      __typename
      ...Task
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment Task on Job {
  __typename
  id
  kind
  attempts
  maxAttempts
  createdAt
  runAt
  givenUpAt
  lastError
}`,{hash:`sha256:9eb366465b4fe2632f91a00f398ff8944684fa07ddef089d110e26494529939b`}),le=new P(`
    mutation RotateKey {
  __typename
  rotateSigningKey {
    __typename
    signingKeys {
      __typename
      ...Key
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Key on SigningKey {
  __typename
  kid
  algorithm
  createdAt
  retiredAt
  verifiesUntil
}`,{hash:`sha256:9c71c932f66ae6b6d0739a42cf629cbbee0d479455ffc8b98d4b640a175d703a`}),ue=new P(`
    mutation RetryTask($input: RetryJobInput!) {
  __typename
  retryJob(input: $input) {
    __typename
    job {
      __typename
      ...Task
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Task on Job {
  __typename
  id
  kind
  attempts
  maxAttempts
  createdAt
  runAt
  givenUpAt
  lastError
}`,{hash:`sha256:7b101c7a18068ceff7af2ebca596367a292e85198948352445b6c76e7ecf0903`}),de=new P(`
    query ModerationMail {
  __typename
  moderationMail
}
    `,{hash:`sha256:a4a390eae1d35f0413ea7b1cb7ba5e9f2332d86b61789d9baa50f2a9fca02643`}),fe=new P(`
    mutation SetModerationMail($input: SetModerationMailInput!) {
  __typename
  setModerationMail(input: $input) {
    __typename
    moderationMail
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:33db8be31b615bd96c59e80f7fc04b0c0331b71661b1bf37fccfd9c65ff2a3a7`}),pe=new P(`
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
}`,{hash:`sha256:96992b1e3be3e121e3ff422857ef96699dd3e0712c88c7caf316836a28b54f17`}),me=new P(`
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
}`,{hash:`sha256:9fab1cbdca9b6db1623c85a787cf3bee91db1e23c86acd994350595d949001ec`}),he=new P(`
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
}`,{hash:`sha256:e9806cbae760235d79709756203df2aabbb171cd2c78734a8fd98db8b36870d6`}),ge=new P(`
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
}`,{hash:`sha256:e290357f967601c5120b061847424173188bd0840f7f6a96a70d2f711d21f393`}),_e=new P(`
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
}`,{hash:`sha256:72a2b29ccb04c69fcd7ce19176548ad97b33dfbff6c158542e086d4d1971f7f7`}),ve=new P(`
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
}`,{hash:`sha256:7996e468b3cc173eb0ed1dcb9bd4bf29a9c2340ac337d797c1930049deda164f`}),ye=new P(`
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
}`,{hash:`sha256:a5013b00f3096bee26bc1f9dfdbc63f6ce5a1731e3f182316cb198c5e1e9440c`}),be=new P(`
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
}`,{hash:`sha256:96577aa042ab6e29d90a47c32f274f45f7aefa62b07a3512bb259b5013f07955`}),xe=new P(`
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
}`,{hash:`sha256:aaf4dee16e14357f54a2d49c1ac0bf0ccc1c264d0393f864b7a0e48bb52ea304`}),Se=new P(`
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
}`,{hash:`sha256:786a05b70cd5700f2bac4310d1da6ec7d6bbdc11d867d371a9191cf9a36fd65b`}),Ce=new P(`
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
}`,{hash:`sha256:d7078cc690cc5436e488a760764589256947117d9854062e0aa6601683d8e0e1`}),we=new P(`
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
}`,{hash:`sha256:82fbdcfd3a37f458f486b5b882603a23eb2b4f4c7e01d32655ebd46cdaed2dbe`}),Te=new P(`
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
}`,{hash:`sha256:c9ecc241bccb241687209e6143f3b8bf3fb69fb090951b726dc2f8e631c3df24`}),Ee=new P(`
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
}`,{hash:`sha256:1d63089970172e433e89e2b87b19e7c1722e66129b32cbce05afd241fe70e11c`}),De=new P(`
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
}`,{hash:`sha256:b84361d7118b6d6b8de9a37719ce9bf9cebca2d99cf95c460b836586bdaac887`}),Oe=new P(`
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
}`,{hash:`sha256:7bfdae49d1f4af57d715cb493d11e53c1a1a0db31642df8c8f713c629d5718e5`}),ke=new P(`
    query AuthorNotes($id: ID!) {
  __typename
  node(id: $id) {
    __typename
    ... on CommentAuthor {
      __typename
      id
      history {
        __typename
        action
        note
        messageToAuthor
        actor {
          __typename
          id
          name
        }
        at
      }
    }
  }
}
    `,{hash:`sha256:5cf9c925a663e05b0966d1cc2aad661af945ffafa539a10cb6bc74826c69fc69`}),Ae=new P(`
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
}`,{hash:`sha256:78c5877a0ab26af137b77177a04d23617dc62177cc008640588cd0665aee7054`}),je=new P(`
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
  editMinutes
  reportsToHide
  setBy {
    __typename
    id
    name
  }
  setAt
}`,{hash:`sha256:90cb730de051fc681b26b94cd18ccba0a5702fda01f2a5158f49b745a8999d67`}),Me=new P(`
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
  editMinutes
  reportsToHide
  setBy {
    __typename
    id
    name
  }
  setAt
}`,{hash:`sha256:cffffa996f135acc2faa6f9d6738fc93097e8cd6cd691e652f4ecaea502d8086`}),Ne=new P(`
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
    `,{hash:`sha256:a0d37756619f5bbc89fda4c63ff6ab3e8e27d125f7ad22f51c15a7e5ec0eb53c`}),Pe=new P(`
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
    `,{hash:`sha256:ef8d0cc929b51f436db041f26459909c21247b003d3c7f04eede6a00926727d8`}),Fe=new P(`
    query Simulate($input: SimulateModerationPolicyInput!) {
  __typename
  simulateModerationPolicy(input: $input) {
    __typename
    simulation {
      __typename
      replayed
      unchanged
      reportedEnough
      reportedEnoughInDraft
      lateEdits
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
    `,{hash:`sha256:640afd4293fc7ddc4034c27cf51e60f18e9f6394c5c2c648009085a50d5f3dda`}),Ie=new P(`
    query ShelfPeople($first: Int!, $after: String, $text: String) {
  __typename
  people(first: $first, after: $after, text: $text) {
    __typename
    nodes {
      __typename
      ...ShelfPerson
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment ShelfPerson on Person {
  __typename
  id
  slug
  name
  title
  affiliation
  bio
  revision
  useCount
  portrait {
    __typename
    url
    alt
    mediaId
  }
}`,{hash:`sha256:f0cd98a5e2df8dedff4c78d806a6bf6032fbbcf34901644970269ae460798b9c`}),Le=new P(`
    mutation AddPerson($input: CreatePersonInput!) {
  __typename
  createPerson(input: $input) {
    __typename
    person {
      __typename
      ...ShelfPerson
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfPerson on Person {
  __typename
  id
  slug
  name
  title
  affiliation
  bio
  revision
  useCount
  portrait {
    __typename
    url
    alt
    mediaId
  }
}`,{hash:`sha256:f132fcecc445e654ce08d486bd59f0e6b21ea9893c817b24ff9c4f19886387fd`}),Re=new P(`
    mutation ChangePerson($input: UpdatePersonInput!) {
  __typename
  updatePerson(input: $input) {
    __typename
    person {
      __typename
      ...ShelfPerson
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfPerson on Person {
  __typename
  id
  slug
  name
  title
  affiliation
  bio
  revision
  useCount
  portrait {
    __typename
    url
    alt
    mediaId
  }
}`,{hash:`sha256:9260e34e80e71d75a209838072fcbc0842cb1a5b89779991235c49e2f808b046`}),ze=new P(`
    mutation RemovePerson($input: DeletePersonInput!) {
  __typename
  deletePerson(input: $input) {
    __typename
    person {
      __typename
      ...ShelfPerson
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfPerson on Person {
  __typename
  id
  slug
  name
  title
  affiliation
  bio
  revision
  useCount
  portrait {
    __typename
    url
    alt
    mediaId
  }
}`,{hash:`sha256:bd46dd5b3a2b0efbefb197f199fe64e1857d732bae6e88c3d1dacc1045b34e26`}),Be=new P(`
    query ShelfTopics($first: Int!, $after: String, $text: String) {
  __typename
  topics(first: $first, after: $after, text: $text) {
    __typename
    nodes {
      __typename
      ...ShelfTopic
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment ShelfTopic on Topic {
  __typename
  id
  slug
  nb: name(locale: NB)
  nn: name(locale: NN)
  en: name(locale: EN)
  description
  revision
  useCount
  parent {
    __typename
    id
    name(locale: NB)
  }
}`,{hash:`sha256:4020fa3319bac0a63becb3ebb7f6eef7cbef78f8b9b6762055e0fbabc6e01e44`}),Ve=new P(`
    mutation AddTopic($input: CreateTopicInput!) {
  __typename
  createTopic(input: $input) {
    __typename
    topic {
      __typename
      ...ShelfTopic
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfTopic on Topic {
  __typename
  id
  slug
  nb: name(locale: NB)
  nn: name(locale: NN)
  en: name(locale: EN)
  description
  revision
  useCount
  parent {
    __typename
    id
    name(locale: NB)
  }
}`,{hash:`sha256:8f9fcdeea26ba41a3b68e2a4a5e6d7aeab84a9ccf1cba081e5b10deb96a19b95`}),He=new P(`
    mutation ChangeTopic($input: UpdateTopicInput!) {
  __typename
  updateTopic(input: $input) {
    __typename
    topic {
      __typename
      ...ShelfTopic
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfTopic on Topic {
  __typename
  id
  slug
  nb: name(locale: NB)
  nn: name(locale: NN)
  en: name(locale: EN)
  description
  revision
  useCount
  parent {
    __typename
    id
    name(locale: NB)
  }
}`,{hash:`sha256:830c4d136b26efee5133bdf906d2cf76064b6fd352d2b21fe847ee0d07de98b1`}),Ue=new P(`
    mutation RemoveTopic($input: DeleteTopicInput!) {
  __typename
  deleteTopic(input: $input) {
    __typename
    topic {
      __typename
      ...ShelfTopic
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfTopic on Topic {
  __typename
  id
  slug
  nb: name(locale: NB)
  nn: name(locale: NN)
  en: name(locale: EN)
  description
  revision
  useCount
  parent {
    __typename
    id
    name(locale: NB)
  }
}`,{hash:`sha256:55ef30edf8d7641beb485ac72c7ec80dec37f25858e499b6d624853fa76c36e4`}),We=new P(`
    query ShelfTags($first: Int!, $after: String, $text: String) {
  __typename
  tags(first: $first, after: $after, text: $text) {
    __typename
    nodes {
      __typename
      ...ShelfTag
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment ShelfTag on Tag {
  __typename
  id
  slug
  name
  revision
  useCount
}`,{hash:`sha256:d37789fa8037a68f8de9a91d15fd3741060157693a2563a8cecafaac70adea89`}),Ge=new P(`
    query TagsByName($text: String!) {
  __typename
  tags(first: 10, text: $text) {
    __typename
    nodes {
      __typename
      id
      name
      useCount
    }
  }
}
    `,{hash:`sha256:47f2f5d9786e570b95f508f028d4c932dfca859a459e4d0f30f42477cd4e8a76`}),Ke=new P(`
    mutation ChangeTag($input: UpdateTagInput!) {
  __typename
  updateTag(input: $input) {
    __typename
    tag {
      __typename
      ...ShelfTag
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfTag on Tag {
  __typename
  id
  slug
  name
  revision
  useCount
}`,{hash:`sha256:1934d1d66e861d9fd2a51d1463b3e71720af4efca33de80503fed94c6c7e1be2`}),qe=new P(`
    mutation MergeTags($input: MergeTagsInput!) {
  __typename
  mergeTags(input: $input) {
    __typename
    tag {
      __typename
      ...ShelfTag
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfTag on Tag {
  __typename
  id
  slug
  name
  revision
  useCount
}`,{hash:`sha256:f99607bd84f21e1d318e3d80c56a956c7126f04a8225273a8915493bef3b7e15`}),Je=new P(`
    mutation RemoveTag($input: DeleteTagInput!) {
  __typename
  deleteTag(input: $input) {
    __typename
    tag {
      __typename
      ...ShelfTag
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfTag on Tag {
  __typename
  id
  slug
  name
  revision
  useCount
}`,{hash:`sha256:da4b4051900c3660f4bdbf68e7ae081cbc0719df81c554b3918f98dd637e1053`}),Ye=new P(`
    query ShelfReports($first: Int!, $after: String, $text: String) {
  __typename
  reports(first: $first, after: $after, text: $text) {
    __typename
    nodes {
      __typename
      ...ShelfReport
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment ShelfReport on Report {
  __typename
  id
  slug
  title
  year
  url
  summary
  revision
  useCount
  file {
    __typename
    url
    bytes
  }
  organisations {
    __typename
    role
    organisation {
      __typename
      id
      name
      number
    }
  }
}`,{hash:`sha256:841c5b33a30cf999847e3eceb5d983e94ab96687c9b7b59ed79ae8ca610cf46b`}),Xe=new P(`
    mutation AddReport($input: CreateReportInput!) {
  __typename
  createReport(input: $input) {
    __typename
    report {
      __typename
      ...ShelfReport
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfReport on Report {
  __typename
  id
  slug
  title
  year
  url
  summary
  revision
  useCount
  file {
    __typename
    url
    bytes
  }
  organisations {
    __typename
    role
    organisation {
      __typename
      id
      name
      number
    }
  }
}`,{hash:`sha256:fd9e2aeb69de6b3bf3912bb15b1d622ae7147ed9b2fcd39291e9ff6be81b1b3d`}),Ze=new P(`
    mutation ChangeReport($input: UpdateReportInput!) {
  __typename
  updateReport(input: $input) {
    __typename
    report {
      __typename
      ...ShelfReport
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfReport on Report {
  __typename
  id
  slug
  title
  year
  url
  summary
  revision
  useCount
  file {
    __typename
    url
    bytes
  }
  organisations {
    __typename
    role
    organisation {
      __typename
      id
      name
      number
    }
  }
}`,{hash:`sha256:53f87183a3814d18fb8b94d1448071cc0e4aeeb9c75acdcd61ecbca924c49037`}),Qe=new P(`
    mutation RemoveReport($input: DeleteReportInput!) {
  __typename
  deleteReport(input: $input) {
    __typename
    report {
      __typename
      ...ShelfReport
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfReport on Report {
  __typename
  id
  slug
  title
  year
  url
  summary
  revision
  useCount
  file {
    __typename
    url
    bytes
  }
  organisations {
    __typename
    role
    organisation {
      __typename
      id
      name
      number
    }
  }
}`,{hash:`sha256:d63aff1eb6617302bf63bd81507e5e81a99d37c62573ca925b648dced689765c`}),$e=new P(`
    query ShelfOrganisations($first: Int!, $after: String, $text: String, $twins: Boolean!) {
  __typename
  organisations(first: $first, after: $after, text: $text, withTwins: $twins) {
    __typename
    nodes {
      __typename
      ...ShelfOrganisation
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment ShelfOrganisation on Organisation {
  __typename
  id
  slug
  name
  number
  url
  revision
  useCount
  similar {
    __typename
    id
    name
    number
  }
}`,{hash:`sha256:2dd769185151dfbb611d80ed098c64d7cbd49355ec89fc3740a4a91437be4489`}),et=new P(`
    mutation ChangeOrganisation($input: UpdateOrganisationInput!) {
  __typename
  updateOrganisation(input: $input) {
    __typename
    organisation {
      __typename
      ...ShelfOrganisation
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfOrganisation on Organisation {
  __typename
  id
  slug
  name
  number
  url
  revision
  useCount
  similar {
    __typename
    id
    name
    number
  }
}`,{hash:`sha256:567bd6eb9877e28288f6338302a079bfda99062f8ef0a5deaba28d53594d7ef9`}),tt=new P(`
    mutation RemoveOrganisation($input: DeleteOrganisationInput!) {
  __typename
  deleteOrganisation(input: $input) {
    __typename
    organisation {
      __typename
      ...ShelfOrganisation
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfOrganisation on Organisation {
  __typename
  id
  slug
  name
  number
  url
  revision
  useCount
  similar {
    __typename
    id
    name
    number
  }
}`,{hash:`sha256:7465a1a5f3d333cada2a8cd430844ea58e48c26652bdc41cf4bbe307526ce2ed`}),nt=new P(`
    mutation MergeOrganisations($input: MergeOrganisationsInput!) {
  __typename
  mergeOrganisations(input: $input) {
    __typename
    organisation {
      __typename
      ...ShelfOrganisation
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfOrganisation on Organisation {
  __typename
  id
  slug
  name
  number
  url
  revision
  useCount
  similar {
    __typename
    id
    name
    number
  }
}`,{hash:`sha256:067b5bcba485180a15557e50a2bd1e097e054eb6557c6355e92f4bfadc48e485`}),rt=new P(`
    query WhatMoves($id: ID!) {
  __typename
  node(id: $id) {
    __typename
    ... on Organisation {
      __typename
      id
      name
      useCount
      usedIn {
        __typename
        ...Used
      }
    }
    ... on Person {
      __typename
      id
      name
      useCount
      usedIn {
        __typename
        ...Used
      }
    }
  }
}
    fragment Used on Node {
  __typename
  id
  ... on Article {
    __typename
    title
  }
  ... on Initiative {
    __typename
    title
  }
  ... on Report {
    __typename
    title
  }
  ... on Person {
    __typename
    name
  }
  ... on Organisation {
    __typename
    name
  }
  ... on Topic {
    __typename
    name(locale: NB)
  }
  ... on Tag {
    __typename
    name
  }
}`,{hash:`sha256:26289ede98916afb3de49bb13d3e4907c4f555acd1ed1bfc87961f8602b3bed2`}),it=new P(`
    query EditingFront($locale: Locale!) {
  __typename
  frontPage {
    __typename
    ...EditedFront
  }
}
    fragment EditedFront on Front {
  __typename
  topic {
    __typename
    id
    name(locale: $locale)
  }
  revision
  updatedAt
  slots {
    __typename
    article {
      __typename
      id
      title
      state
      publishedAt
    }
    from
    until
    current
  }
  items(first: 14) {
    __typename
    chosen
    article {
      __typename
      id
      title
      lede
      heroImage {
        __typename
        url
      }
    }
  }
}`,{hash:`sha256:e266e82fe7ac706256c47810613eb745454db60df588018d36cd04583ce362a3`}),at=new P(`
    query EditingSection($topic: String!, $locale: Locale!) {
  __typename
  section(topic: $topic) {
    __typename
    ...EditedFront
  }
}
    fragment EditedFront on Front {
  __typename
  topic {
    __typename
    id
    name(locale: $locale)
  }
  revision
  updatedAt
  slots {
    __typename
    article {
      __typename
      id
      title
      state
      publishedAt
    }
    from
    until
    current
  }
  items(first: 14) {
    __typename
    chosen
    article {
      __typename
      id
      title
      lede
      heroImage {
        __typename
        url
      }
    }
  }
}`,{hash:`sha256:3e3d98efcb58bf245ff84693d8db2deb704070a4b85fb78e262648bebd7e9d63`}),ot=new P(`
    mutation SetFront($input: SetFrontInput!, $locale: Locale!) {
  __typename
  setFront(input: $input) {
    __typename
    front {
      __typename
      ...EditedFront
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment EditedFront on Front {
  __typename
  topic {
    __typename
    id
    name(locale: $locale)
  }
  revision
  updatedAt
  slots {
    __typename
    article {
      __typename
      id
      title
      state
      publishedAt
    }
    from
    until
    current
  }
  items(first: 14) {
    __typename
    chosen
    article {
      __typename
      id
      title
      lede
      heroImage {
        __typename
        url
      }
    }
  }
}`,{hash:`sha256:42c6c030595f27e118e37f7b27f365c00f94ccd0f7fc32105054f88f0ee5e46e`}),st=new P(`
    query Redirects($first: Int!, $after: String, $text: String) {
  __typename
  redirects(first: $first, after: $after, text: $text) {
    __typename
    nodes {
      __typename
      ...Led
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment Led on Redirect {
  __typename
  path
  to
  madeAt
  madeBy {
    __typename
    id
    name
  }
  target {
    __typename
    ... on Article {
      __typename
      id
      title
    }
    ... on Initiative {
      __typename
      id
      title
    }
    ... on Topic {
      __typename
      id
      name(locale: NB)
    }
  }
}`,{hash:`sha256:88639c5a4bd73c47f8616ae4b1d36ec3ebf712e1b151573d410103be640e52e7`}),ct=new P(`
    mutation AddRedirect($input: AddRedirectInput!) {
  __typename
  addRedirect(input: $input) {
    __typename
    redirect {
      __typename
      ...Led
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Led on Redirect {
  __typename
  path
  to
  madeAt
  madeBy {
    __typename
    id
    name
  }
  target {
    __typename
    ... on Article {
      __typename
      id
      title
    }
    ... on Initiative {
      __typename
      id
      title
    }
    ... on Topic {
      __typename
      id
      name(locale: NB)
    }
  }
}`,{hash:`sha256:015394b2d52e8f86164f098fd6f356957c7e9679ca5caedda4b6d086dfec8a4c`}),lt=new P(`
    mutation RemoveRedirect($input: RemoveRedirectInput!) {
  __typename
  removeRedirect(input: $input) {
    __typename
    redirect {
      __typename
      path
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:2a931a3b6fc80ab7f38a80960bd542d74bbab187c4c2c09226899457df9a09b1`}),ut=new P(`
    query ImportRuns($first: Int!, $after: String) {
  __typename
  importRuns(first: $first, after: $after) {
    __typename
    nodes {
      __typename
      ...ToldRun
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment ToldRun on ImportRun {
  __typename
  id
  number
  source
  title
  startedAt
  endedAt
  undoneAt
  stopped
  tallies {
    __typename
    type
    status
    found
    new
    changed
    unchanged
    conflict
    left
  }
  remarks {
    __typename
    what
    count
    examples
  }
}`,{hash:`sha256:85f29e02a925bd5536d2fba5de50b7c829c879602064fdc3d7e45c4aa6fb9724`}),dt=new P(`
    query NewsroomInitiatives($first: Int!, $after: String, $filter: NewsroomInitiativeFilter!, $locale: Locale!) {
  __typename
  newsroomInitiatives(first: $first, after: $after, filter: $filter) {
    __typename
    nodes {
      __typename
      ...ListedInitiative
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
    counts {
      __typename
      state
      count
    }
  }
}
    fragment ListedInitiative on Initiative {
  __typename
  id
  slug
  title
  state
  status
  municipality
  county
  updatedAt
  revision
  commentCount
  partners {
    __typename
    role
    organisation {
      __typename
      id
      name
    }
  }
  topics {
    __typename
    id
    name(locale: $locale)
  }
}`,{hash:`sha256:87a91603422557a4f8483a72c125979d29f9135497590fbcf9501d9b6032b9d3`}),ft=new P(`
    query EditingInitiative($id: ID!) {
  __typename
  node(id: $id) {
    __typename
    ... on Initiative {
      __typename
      ...EditedInitiative
    }
  }
  counties {
    __typename
    code
    name
    municipalities {
      __typename
      code
      name
    }
  }
}
    fragment EditedInitiative on Initiative {
  __typename
  id
  slug
  title
  summary
  goal
  targetGroup
  bodySource
  status
  statusHistory {
    __typename
    status
    since
    note
  }
  startedOn
  endedOn
  municipality
  county
  contactName
  contactUrl
  state
  publishedAt
  updatedAt
  revision
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  partners {
    __typename
    role
    organisation {
      __typename
      id
      name
      number
    }
  }
  people {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  reports {
    __typename
    id
    title
    year
  }
  viewerCanEdit
  viewerCanPublish
  viewerCanArchive
}`,{hash:`sha256:c105594f442114e8ae3546492c811acba7bf03182799e49fafdf7c28042267be`}),pt=new P(`
    mutation CreateInitiative($input: CreateInitiativeInput!) {
  __typename
  createInitiative(input: $input) {
    __typename
    initiative {
      __typename
      id
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:370e2a289600bf3081181e8239f14d86674c122a1cb66fc13724e108c49cec8b`}),mt=new P(`
    mutation SaveInitiative($input: UpdateInitiativeInput!) {
  __typename
  updateInitiative(input: $input) {
    __typename
    initiative {
      __typename
      ...EditedInitiative
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment EditedInitiative on Initiative {
  __typename
  id
  slug
  title
  summary
  goal
  targetGroup
  bodySource
  status
  statusHistory {
    __typename
    status
    since
    note
  }
  startedOn
  endedOn
  municipality
  county
  contactName
  contactUrl
  state
  publishedAt
  updatedAt
  revision
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  partners {
    __typename
    role
    organisation {
      __typename
      id
      name
      number
    }
  }
  people {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  reports {
    __typename
    id
    title
    year
  }
  viewerCanEdit
  viewerCanPublish
  viewerCanArchive
}`,{hash:`sha256:235a1c72bd18348f4a3ce5898ca94f68ba4b1f5424d7f919a5a50afe8a64e1c4`}),ht=new P(`
    mutation PublishInitiative($input: InitiativeStepInput!) {
  __typename
  publishInitiative(input: $input) {
    __typename
    initiative {
      __typename
      ...EditedInitiative
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment EditedInitiative on Initiative {
  __typename
  id
  slug
  title
  summary
  goal
  targetGroup
  bodySource
  status
  statusHistory {
    __typename
    status
    since
    note
  }
  startedOn
  endedOn
  municipality
  county
  contactName
  contactUrl
  state
  publishedAt
  updatedAt
  revision
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  partners {
    __typename
    role
    organisation {
      __typename
      id
      name
      number
    }
  }
  people {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  reports {
    __typename
    id
    title
    year
  }
  viewerCanEdit
  viewerCanPublish
  viewerCanArchive
}`,{hash:`sha256:f7695ca244f3d01cf0e80ccad2c148c4281eee5b71fbff8dad6ef38b8190a64c`}),gt=new P(`
    mutation ArchiveInitiative($input: InitiativeStepInput!) {
  __typename
  archiveInitiative(input: $input) {
    __typename
    initiative {
      __typename
      ...EditedInitiative
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment EditedInitiative on Initiative {
  __typename
  id
  slug
  title
  summary
  goal
  targetGroup
  bodySource
  status
  statusHistory {
    __typename
    status
    since
    note
  }
  startedOn
  endedOn
  municipality
  county
  contactName
  contactUrl
  state
  publishedAt
  updatedAt
  revision
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  partners {
    __typename
    role
    organisation {
      __typename
      id
      name
      number
    }
  }
  people {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  reports {
    __typename
    id
    title
    year
  }
  viewerCanEdit
  viewerCanPublish
  viewerCanArchive
}`,{hash:`sha256:5c54f0604bcc83b766a6858593c638e942780042c7241a435152cd5a94ac79c2`}),_t=new P(`
    query Proposals($first: Int!, $after: String, $state: InitiativeProposalState!) {
  __typename
  initiativeProposals(first: $first, after: $after, state: $state) {
    __typename
    nodes {
      __typename
      ...Proposed
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment Proposed on InitiativeProposal {
  __typename
  id
  title
  summary
  goal
  targetGroup
  municipality
  county
  url
  name
  email
  state
  reason
  message
  createdAt
  decidedAt
  likelySpam
  signalCodes
  initiative {
    __typename
    id
    title
    state
  }
}`,{hash:`sha256:c57787bbd8498ca53bccce209ffee2be9a0cdd4d350a66116933e061c9982abc`}),vt=new P(`
    mutation AcceptProposal($input: AcceptProposalInput!) {
  __typename
  acceptProposal(input: $input) {
    __typename
    proposal {
      __typename
      ...Proposed
    }
    initiative {
      __typename
      id
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Proposed on InitiativeProposal {
  __typename
  id
  title
  summary
  goal
  targetGroup
  municipality
  county
  url
  name
  email
  state
  reason
  message
  createdAt
  decidedAt
  likelySpam
  signalCodes
  initiative {
    __typename
    id
    title
    state
  }
}`,{hash:`sha256:180327cde8353a6de48c1aa2f3a0320872d020ec166b46d07a5d32b7cb7f7263`}),yt=new P(`
    mutation DeclineProposal($input: DeclineProposalInput!) {
  __typename
  declineProposal(input: $input) {
    __typename
    proposal {
      __typename
      ...Proposed
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Proposed on InitiativeProposal {
  __typename
  id
  title
  summary
  goal
  targetGroup
  municipality
  county
  url
  name
  email
  state
  reason
  message
  createdAt
  decidedAt
  likelySpam
  signalCodes
  initiative {
    __typename
    id
    title
    state
  }
}`,{hash:`sha256:ec3e6d6b3538054afd73624ee070f272021c405be57f27f628c22b6508d2c57d`}),bt=new P(`
    query Log($first: Int!, $after: String, $filter: DecisionFilter!) {
  __typename
  decisions(first: $first, after: $after, filter: $filter) {
    __typename
    nodes {
      __typename
      ...Logged
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment Logged on Decision {
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
  viewerCanUndo
  comment {
    __typename
    id
    bodyText
    authorName
    visibility
    review
    subject {
      __typename
      id
      slug
      title
    }
  }
}`,{hash:`sha256:0ece5e4f76ffe6b86e5ca19d94a3888ab2382732379921313a5a9cdc415def73`}),xt=new P(`
    query Deciders($from: Date!, $to: Date!) {
  __typename
  moderationFigures(from: $from, to: $to) {
    __typename
    moderators {
      __typename
      actor {
        __typename
        id
        name
      }
      count
    }
  }
}
    `,{hash:`sha256:761147d2e81505359bf91c494805b0142ed83ed9183baa70ba38e8d2a1d11707`}),St=new P(`
    query Figures($from: Date!, $to: Date!) {
  __typename
  moderationFigures(from: $from, to: $to) {
    __typename
    days {
      __typename
      day
      posted
      published
      approved
      rejected
      spam
      reports
      waitSeconds
    }
    reasons {
      __typename
      reason
      count
    }
    moderators {
      __typename
      actor {
        __typename
        id
        name
      }
      count
    }
  }
}
    `,{hash:`sha256:9e13cd7fc5f55a4caf2e9df7cb9e1e3f1c239ecda4c18c9e97f85f86373e4ba1`}),Ct=new P(`
    query DeskTopics($locale: Locale!) {
  __typename
  topics(first: 100) {
    __typename
    nodes {
      __typename
      id
      slug
      name(locale: $locale)
    }
  }
}
    `,{hash:`sha256:d6e4f6b2e5e3f4b9ae8e41af25e89dbeb4ebebc2b6c55486da26a4fe2757ba4a`}),wt=new P(`
    query Called($id: ID!) {
  __typename
  node(id: $id) {
    __typename
    ... on Article {
      __typename
      title
    }
    ... on Initiative {
      __typename
      title
    }
    ... on CommentAuthor {
      __typename
      name
    }
  }
}
    `,{hash:`sha256:591a1e62b2d4810960d6d9db59ca9628d6734373044660fca6ab7be2b12bbb59`}),Tt=new P(`
    query Library($first: Int!, $after: String, $text: String, $mine: Boolean!) {
  __typename
  media(
    first: $first
    after: $after
    filter: {kind: IMAGE, text: $text, mine: $mine}
  ) {
    __typename
    nodes {
      __typename
      ...LibraryPicture
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment LibraryPicture on Media {
  __typename
  id
  fileName
  alt
  caption
  credit
  createdAt
  revision
  viewerCanDelete
  image {
    __typename
    url
    alt
    caption
    credit
    width
    height
    srcset
    mediaId
  }
}`,{hash:`sha256:0105978e433d9340033b9e5c0b53c5340d8bfc55c5a1fe34f1d2f2f95ed01137`}),Et=new P(`
    query PictureUses($id: ID!) {
  __typename
  node(id: $id) {
    __typename
    ... on Media {
      __typename
      id
      usedIn {
        __typename
        ...Used
      }
    }
  }
}
    fragment Used on Node {
  __typename
  id
  ... on Article {
    __typename
    title
  }
  ... on Initiative {
    __typename
    title
  }
  ... on Report {
    __typename
    title
  }
  ... on Person {
    __typename
    name
  }
  ... on Organisation {
    __typename
    name
  }
  ... on Topic {
    __typename
    name(locale: NB)
  }
  ... on Tag {
    __typename
    name
  }
}`,{hash:`sha256:fcb11108abec0c225d3e8ad1077fc3f19efe54b88a474aafd7dd02159970fa29`}),Dt=new P(`
    mutation ChangePicture($input: UpdateMediaInput!) {
  __typename
  updateMedia(input: $input) {
    __typename
    media {
      __typename
      ...LibraryPicture
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment LibraryPicture on Media {
  __typename
  id
  fileName
  alt
  caption
  credit
  createdAt
  revision
  viewerCanDelete
  image {
    __typename
    url
    alt
    caption
    credit
    width
    height
    srcset
    mediaId
  }
}`,{hash:`sha256:23d8313f5a33d2da5020866b689d818215aeaa947f0790744abcb1276a563ec7`}),Ot=new P(`
    mutation RemovePicture($input: DeleteMediaInput!) {
  __typename
  deleteMedia(input: $input) {
    __typename
    media {
      __typename
      id
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:cd10a2aeff85b972c07df5b2635a5f77e0e3a61d531a59ee543ee85354bab62d`}),kt=new P(`
    query Merges($first: Int!, $after: String) {
  __typename
  directoryMerges(first: $first, after: $after) {
    __typename
    nodes {
      __typename
      ...Merged
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment Merged on DirectoryMerge {
  __typename
  id
  name
  mergedAt
  mergedBy {
    __typename
    id
    name
  }
  undoneAt
  undoneBy {
    __typename
    id
    name
  }
  viewerCanUndo
  into {
    __typename
    id
    ... on Person {
      __typename
      name
      revision
    }
    ... on Organisation {
      __typename
      name
      revision
    }
  }
}`,{hash:`sha256:c99b2fd5d7317718231ab68bfd63b5901de193283b9f8e7b8ef57d14b43a8ff6`}),At=new P(`
    mutation MergePeople($input: MergePeopleInput!) {
  __typename
  mergePeople(input: $input) {
    __typename
    person {
      __typename
      ...ShelfPerson
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfPerson on Person {
  __typename
  id
  slug
  name
  title
  affiliation
  bio
  revision
  useCount
  portrait {
    __typename
    url
    alt
    mediaId
  }
}`,{hash:`sha256:c2b785ed967e61810e726acbb159cf6e21e5e0f501e5d784946132892e8a0348`}),jt=new P(`
    mutation UndoMerge($input: UndoMergeInput!) {
  __typename
  undoMerge(input: $input) {
    __typename
    merge {
      __typename
      ...Merged
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment Merged on DirectoryMerge {
  __typename
  id
  name
  mergedAt
  mergedBy {
    __typename
    id
    name
  }
  undoneAt
  undoneBy {
    __typename
    id
    name
  }
  viewerCanUndo
  into {
    __typename
    id
    ... on Person {
      __typename
      name
      revision
    }
    ... on Organisation {
      __typename
      name
      revision
    }
  }
}`,{hash:`sha256:d9d54ab7c1b994901a1086ee352de068d85b5ebafaa9a872afdc838d1a419775`}),Mt=new P(`
    query DirectoryLog($first: Int!, $after: String, $of: ID) {
  __typename
  directoryChanges(first: $first, after: $after, of: $of) {
    __typename
    nodes {
      __typename
      ...Happened
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
  }
}
    fragment Used on Node {
  __typename
  id
  ... on Article {
    __typename
    title
  }
  ... on Initiative {
    __typename
    title
  }
  ... on Report {
    __typename
    title
  }
  ... on Person {
    __typename
    name
  }
  ... on Organisation {
    __typename
    name
  }
  ... on Topic {
    __typename
    name(locale: NB)
  }
  ... on Tag {
    __typename
    name
  }
}
fragment Happened on DirectoryChange {
  __typename
  action
  name
  changedAt
  changedBy {
    __typename
    id
    name
  }
  subject {
    __typename
    ...Used
  }
  into {
    __typename
    ...Used
  }
  fields {
    __typename
    field
    before
    after
  }
}`,{hash:`sha256:c5214a8126e7a895f99a3ba6e82e88e3ea0e0a408ee0cb24c7d287673101ef51`}),Nt=new P(`
    query EntryUses($id: ID!) {
  __typename
  node(id: $id) {
    __typename
    id
    ... on Person {
      __typename
      useCount
      usedIn {
        __typename
        ...Used
      }
    }
    ... on Organisation {
      __typename
      useCount
      usedIn {
        __typename
        ...Used
      }
    }
    ... on Topic {
      __typename
      useCount
      usedIn {
        __typename
        ...Used
      }
    }
    ... on Tag {
      __typename
      useCount
      usedIn {
        __typename
        ...Used
      }
    }
    ... on Report {
      __typename
      useCount
      usedIn {
        __typename
        ...Used
      }
    }
  }
}
    fragment Used on Node {
  __typename
  id
  ... on Article {
    __typename
    title
  }
  ... on Initiative {
    __typename
    title
  }
  ... on Report {
    __typename
    title
  }
  ... on Person {
    __typename
    name
  }
  ... on Organisation {
    __typename
    name
  }
  ... on Topic {
    __typename
    name(locale: NB)
  }
  ... on Tag {
    __typename
    name
  }
}`,{hash:`sha256:222c9f8b30323b7b978223c948c4dd68138dbcc02213d1690fba3d6bd28412a0`}),Pt=new P(`
    query Newsroom($first: Int!, $after: String, $filter: NewsroomArticleFilter!, $locale: Locale!) {
  __typename
  newsroomArticles(first: $first, after: $after, filter: $filter) {
    __typename
    nodes {
      __typename
      ...Listed
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    totalCount
    counts {
      __typename
      state
      count
    }
  }
}
    fragment Listed on Article {
  __typename
  id
  slug
  title
  kind
  state
  publishedAt
  updatedAt
  revision
  commentCount
  reviewNote
  contributors {
    __typename
    role
    person {
      __typename
      id
      name
    }
  }
  topics {
    __typename
    id
    name(locale: $locale)
  }
}`,{hash:`sha256:7591b36da4947c9e7d1338c38e80823e050f1576846f35a8c484f8e1b7144d13`}),Ft=new P(`
    query NewsroomTopics($locale: Locale!) {
  __typename
  topics(first: 100) {
    __typename
    nodes {
      __typename
      id
      slug
      name(locale: $locale)
      parent {
        __typename
        id
      }
    }
  }
}
    `,{hash:`sha256:c6886998b09d10bd9a7fb8968a6ef344c570f571f6704fe9031f5f7faa26f3d5`}),It=new P(`
    query Editing($id: ID!) {
  __typename
  node(id: $id) {
    __typename
    ... on Article {
      __typename
      ...Edited
    }
  }
}
    fragment PreviewLink on ArticlePreviewLink {
  __typename
  id
  madeBy {
    __typename
    id
    name
  }
  madeAt
  expiresAt
  revokedAt
}
fragment Edited on Article {
  __typename
  id
  kind
  slug
  title
  lede
  bodySource
  bodyFormat
  state
  publishedAt
  updatedAt
  revision
  reviewNote
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  contributors {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  tags {
    __typename
    id
    name
  }
  initiatives {
    __typename
    id
    title
  }
  reports {
    __typename
    id
    title
    year
  }
  readMore(first: 8) {
    __typename
    chosen
    article {
      __typename
      id
      title
    }
  }
  related {
    __typename
    id
    title
    state
  }
  notes {
    __typename
    kind
    notedOn
    text
  }
  commenting {
    __typename
    closed
    closeAfterDays
    mode
    slowSeconds
  }
  previews {
    __typename
    ...PreviewLink
  }
  steps {
    __typename
    step
    from
    to
    note
    publishAt
    actor {
      __typename
      id
      name
    }
    at
  }
  revisions(first: 50) {
    __typename
    nodes {
      __typename
      revision
      savedAt
      savedBy {
        __typename
        id
        name
      }
      changed
      restoredFrom
    }
  }
  viewerCanEdit
  viewerCanSubmit
  viewerCanWithdraw
  viewerCanSendBack
  viewerCanPublish
  viewerCanSchedule
  viewerCanUnschedule
  viewerCanUnpublish
  viewerCanArchive
}`,{hash:`sha256:cb64144162a17a30678abcd453fb59a1725043439d4ec0c87b4df21bbb17f5bf`}),Lt=new P(`
    query Comparing($id: ID!, $from: Int!, $to: Int!) {
  __typename
  node(id: $id) {
    __typename
    ... on Article {
      __typename
      id
      comparison(from: $from, to: $to) {
        __typename
        fields {
          __typename
          ...FieldDiff
        }
      }
    }
  }
}
    fragment FieldDiff on ArticleFieldDiff {
  __typename
  field
  blocks {
    __typename
    change
    before {
      __typename
      change
      text
    }
    after {
      __typename
      change
      text
    }
  }
}`,{hash:`sha256:27745d2c8c14101a3b7afe1b61c36fc1a1738f2f21d9189f8d9b81f214043553`}),Rt=new P(`
    query Rendered($body: String!, $format: BodyFormat!) {
  __typename
  renderedBody(body: $body, bodyFormat: $format)
}
    `,{hash:`sha256:89d48b483e6bbc6f177feb3f2ed3d7f5295c43636fed28f330be12cf864c356e`}),zt=new P(`
    mutation CreateArticle($input: CreateArticleInput!) {
  __typename
  createArticle(input: $input) {
    __typename
    article {
      __typename
      id
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:206e771ba94f1d2c7edd1fc179bdceef567d35fff1712f49e1fe767616a39729`}),Bt=new P(`
    mutation SaveArticle($input: UpdateArticleInput!) {
  __typename
  updateArticle(input: $input) {
    __typename
    article {
      __typename
      ...Edited
    }
    conflict {
      __typename
      ...Meanwhile
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment PreviewLink on ArticlePreviewLink {
  __typename
  id
  madeBy {
    __typename
    id
    name
  }
  madeAt
  expiresAt
  revokedAt
}
fragment Edited on Article {
  __typename
  id
  kind
  slug
  title
  lede
  bodySource
  bodyFormat
  state
  publishedAt
  updatedAt
  revision
  reviewNote
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  contributors {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  tags {
    __typename
    id
    name
  }
  initiatives {
    __typename
    id
    title
  }
  reports {
    __typename
    id
    title
    year
  }
  readMore(first: 8) {
    __typename
    chosen
    article {
      __typename
      id
      title
    }
  }
  related {
    __typename
    id
    title
    state
  }
  notes {
    __typename
    kind
    notedOn
    text
  }
  commenting {
    __typename
    closed
    closeAfterDays
    mode
    slowSeconds
  }
  previews {
    __typename
    ...PreviewLink
  }
  steps {
    __typename
    step
    from
    to
    note
    publishAt
    actor {
      __typename
      id
      name
    }
    at
  }
  revisions(first: 50) {
    __typename
    nodes {
      __typename
      revision
      savedAt
      savedBy {
        __typename
        id
        name
      }
      changed
      restoredFrom
    }
  }
  viewerCanEdit
  viewerCanSubmit
  viewerCanWithdraw
  viewerCanSendBack
  viewerCanPublish
  viewerCanSchedule
  viewerCanUnschedule
  viewerCanUnpublish
  viewerCanArchive
}
fragment FieldDiff on ArticleFieldDiff {
  __typename
  field
  blocks {
    __typename
    change
    before {
      __typename
      change
      text
    }
    after {
      __typename
      change
      text
    }
  }
}
fragment Meanwhile on ArticleConflict {
  __typename
  expectedRevision
  at
  actor {
    __typename
    id
    name
  }
  both
  theirs {
    __typename
    ...FieldDiff
  }
  yours {
    __typename
    ...FieldDiff
  }
}`,{hash:`sha256:13ab0a40fd2fec79cc1bd2888a61afdf26e67e917ad73c4f6ae6d789a3d9798b`}),Vt=new P(`
    mutation RestoreArticle($input: RestoreArticleInput!) {
  __typename
  restoreArticle(input: $input) {
    __typename
    article {
      __typename
      ...Edited
    }
    conflict {
      __typename
      ...Meanwhile
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment PreviewLink on ArticlePreviewLink {
  __typename
  id
  madeBy {
    __typename
    id
    name
  }
  madeAt
  expiresAt
  revokedAt
}
fragment Edited on Article {
  __typename
  id
  kind
  slug
  title
  lede
  bodySource
  bodyFormat
  state
  publishedAt
  updatedAt
  revision
  reviewNote
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  contributors {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  tags {
    __typename
    id
    name
  }
  initiatives {
    __typename
    id
    title
  }
  reports {
    __typename
    id
    title
    year
  }
  readMore(first: 8) {
    __typename
    chosen
    article {
      __typename
      id
      title
    }
  }
  related {
    __typename
    id
    title
    state
  }
  notes {
    __typename
    kind
    notedOn
    text
  }
  commenting {
    __typename
    closed
    closeAfterDays
    mode
    slowSeconds
  }
  previews {
    __typename
    ...PreviewLink
  }
  steps {
    __typename
    step
    from
    to
    note
    publishAt
    actor {
      __typename
      id
      name
    }
    at
  }
  revisions(first: 50) {
    __typename
    nodes {
      __typename
      revision
      savedAt
      savedBy {
        __typename
        id
        name
      }
      changed
      restoredFrom
    }
  }
  viewerCanEdit
  viewerCanSubmit
  viewerCanWithdraw
  viewerCanSendBack
  viewerCanPublish
  viewerCanSchedule
  viewerCanUnschedule
  viewerCanUnpublish
  viewerCanArchive
}
fragment FieldDiff on ArticleFieldDiff {
  __typename
  field
  blocks {
    __typename
    change
    before {
      __typename
      change
      text
    }
    after {
      __typename
      change
      text
    }
  }
}
fragment Meanwhile on ArticleConflict {
  __typename
  expectedRevision
  at
  actor {
    __typename
    id
    name
  }
  both
  theirs {
    __typename
    ...FieldDiff
  }
  yours {
    __typename
    ...FieldDiff
  }
}`,{hash:`sha256:a8e103faedea448c765365346282ff52752e527c09aa1b1bc962b7748e8aab3f`}),Ht=new P(`
    mutation SubmitArticle($input: ArticleStepInput!) {
  __typename
  submitArticle(input: $input) {
    __typename
    article {
      __typename
      ...Edited
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment PreviewLink on ArticlePreviewLink {
  __typename
  id
  madeBy {
    __typename
    id
    name
  }
  madeAt
  expiresAt
  revokedAt
}
fragment Edited on Article {
  __typename
  id
  kind
  slug
  title
  lede
  bodySource
  bodyFormat
  state
  publishedAt
  updatedAt
  revision
  reviewNote
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  contributors {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  tags {
    __typename
    id
    name
  }
  initiatives {
    __typename
    id
    title
  }
  reports {
    __typename
    id
    title
    year
  }
  readMore(first: 8) {
    __typename
    chosen
    article {
      __typename
      id
      title
    }
  }
  related {
    __typename
    id
    title
    state
  }
  notes {
    __typename
    kind
    notedOn
    text
  }
  commenting {
    __typename
    closed
    closeAfterDays
    mode
    slowSeconds
  }
  previews {
    __typename
    ...PreviewLink
  }
  steps {
    __typename
    step
    from
    to
    note
    publishAt
    actor {
      __typename
      id
      name
    }
    at
  }
  revisions(first: 50) {
    __typename
    nodes {
      __typename
      revision
      savedAt
      savedBy {
        __typename
        id
        name
      }
      changed
      restoredFrom
    }
  }
  viewerCanEdit
  viewerCanSubmit
  viewerCanWithdraw
  viewerCanSendBack
  viewerCanPublish
  viewerCanSchedule
  viewerCanUnschedule
  viewerCanUnpublish
  viewerCanArchive
}`,{hash:`sha256:2c9bd82b22c5c7554c0f2786c37cc9a19e3c0b90bf143dafad2d8a3e159f1c57`}),Ut=new P(`
    mutation WithdrawArticle($input: ArticleStepInput!) {
  __typename
  withdrawArticle(input: $input) {
    __typename
    article {
      __typename
      ...Edited
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment PreviewLink on ArticlePreviewLink {
  __typename
  id
  madeBy {
    __typename
    id
    name
  }
  madeAt
  expiresAt
  revokedAt
}
fragment Edited on Article {
  __typename
  id
  kind
  slug
  title
  lede
  bodySource
  bodyFormat
  state
  publishedAt
  updatedAt
  revision
  reviewNote
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  contributors {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  tags {
    __typename
    id
    name
  }
  initiatives {
    __typename
    id
    title
  }
  reports {
    __typename
    id
    title
    year
  }
  readMore(first: 8) {
    __typename
    chosen
    article {
      __typename
      id
      title
    }
  }
  related {
    __typename
    id
    title
    state
  }
  notes {
    __typename
    kind
    notedOn
    text
  }
  commenting {
    __typename
    closed
    closeAfterDays
    mode
    slowSeconds
  }
  previews {
    __typename
    ...PreviewLink
  }
  steps {
    __typename
    step
    from
    to
    note
    publishAt
    actor {
      __typename
      id
      name
    }
    at
  }
  revisions(first: 50) {
    __typename
    nodes {
      __typename
      revision
      savedAt
      savedBy {
        __typename
        id
        name
      }
      changed
      restoredFrom
    }
  }
  viewerCanEdit
  viewerCanSubmit
  viewerCanWithdraw
  viewerCanSendBack
  viewerCanPublish
  viewerCanSchedule
  viewerCanUnschedule
  viewerCanUnpublish
  viewerCanArchive
}`,{hash:`sha256:a6b14b2a1793e8baf65657ffd53559812e08b7a429cf9239689dd225c40a93fd`}),Wt=new P(`
    mutation SendBackArticle($input: SendBackArticleInput!) {
  __typename
  sendBackArticle(input: $input) {
    __typename
    article {
      __typename
      ...Edited
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment PreviewLink on ArticlePreviewLink {
  __typename
  id
  madeBy {
    __typename
    id
    name
  }
  madeAt
  expiresAt
  revokedAt
}
fragment Edited on Article {
  __typename
  id
  kind
  slug
  title
  lede
  bodySource
  bodyFormat
  state
  publishedAt
  updatedAt
  revision
  reviewNote
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  contributors {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  tags {
    __typename
    id
    name
  }
  initiatives {
    __typename
    id
    title
  }
  reports {
    __typename
    id
    title
    year
  }
  readMore(first: 8) {
    __typename
    chosen
    article {
      __typename
      id
      title
    }
  }
  related {
    __typename
    id
    title
    state
  }
  notes {
    __typename
    kind
    notedOn
    text
  }
  commenting {
    __typename
    closed
    closeAfterDays
    mode
    slowSeconds
  }
  previews {
    __typename
    ...PreviewLink
  }
  steps {
    __typename
    step
    from
    to
    note
    publishAt
    actor {
      __typename
      id
      name
    }
    at
  }
  revisions(first: 50) {
    __typename
    nodes {
      __typename
      revision
      savedAt
      savedBy {
        __typename
        id
        name
      }
      changed
      restoredFrom
    }
  }
  viewerCanEdit
  viewerCanSubmit
  viewerCanWithdraw
  viewerCanSendBack
  viewerCanPublish
  viewerCanSchedule
  viewerCanUnschedule
  viewerCanUnpublish
  viewerCanArchive
}`,{hash:`sha256:4262710aa19e0ff8200c963f2323fa7625e08ccfac550cda738aabcc0b267ebc`}),Gt=new P(`
    mutation PublishArticle($input: PublishArticleInput!) {
  __typename
  publishArticle(input: $input) {
    __typename
    article {
      __typename
      ...Edited
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment PreviewLink on ArticlePreviewLink {
  __typename
  id
  madeBy {
    __typename
    id
    name
  }
  madeAt
  expiresAt
  revokedAt
}
fragment Edited on Article {
  __typename
  id
  kind
  slug
  title
  lede
  bodySource
  bodyFormat
  state
  publishedAt
  updatedAt
  revision
  reviewNote
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  contributors {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  tags {
    __typename
    id
    name
  }
  initiatives {
    __typename
    id
    title
  }
  reports {
    __typename
    id
    title
    year
  }
  readMore(first: 8) {
    __typename
    chosen
    article {
      __typename
      id
      title
    }
  }
  related {
    __typename
    id
    title
    state
  }
  notes {
    __typename
    kind
    notedOn
    text
  }
  commenting {
    __typename
    closed
    closeAfterDays
    mode
    slowSeconds
  }
  previews {
    __typename
    ...PreviewLink
  }
  steps {
    __typename
    step
    from
    to
    note
    publishAt
    actor {
      __typename
      id
      name
    }
    at
  }
  revisions(first: 50) {
    __typename
    nodes {
      __typename
      revision
      savedAt
      savedBy {
        __typename
        id
        name
      }
      changed
      restoredFrom
    }
  }
  viewerCanEdit
  viewerCanSubmit
  viewerCanWithdraw
  viewerCanSendBack
  viewerCanPublish
  viewerCanSchedule
  viewerCanUnschedule
  viewerCanUnpublish
  viewerCanArchive
}`,{hash:`sha256:68b499fce2fca82e46522acd1759a362226cb3c41bc4e51b38cbd59c0fb6a8f2`}),Kt=new P(`
    mutation UnscheduleArticle($input: ArticleStepInput!) {
  __typename
  unscheduleArticle(input: $input) {
    __typename
    article {
      __typename
      ...Edited
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment PreviewLink on ArticlePreviewLink {
  __typename
  id
  madeBy {
    __typename
    id
    name
  }
  madeAt
  expiresAt
  revokedAt
}
fragment Edited on Article {
  __typename
  id
  kind
  slug
  title
  lede
  bodySource
  bodyFormat
  state
  publishedAt
  updatedAt
  revision
  reviewNote
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  contributors {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  tags {
    __typename
    id
    name
  }
  initiatives {
    __typename
    id
    title
  }
  reports {
    __typename
    id
    title
    year
  }
  readMore(first: 8) {
    __typename
    chosen
    article {
      __typename
      id
      title
    }
  }
  related {
    __typename
    id
    title
    state
  }
  notes {
    __typename
    kind
    notedOn
    text
  }
  commenting {
    __typename
    closed
    closeAfterDays
    mode
    slowSeconds
  }
  previews {
    __typename
    ...PreviewLink
  }
  steps {
    __typename
    step
    from
    to
    note
    publishAt
    actor {
      __typename
      id
      name
    }
    at
  }
  revisions(first: 50) {
    __typename
    nodes {
      __typename
      revision
      savedAt
      savedBy {
        __typename
        id
        name
      }
      changed
      restoredFrom
    }
  }
  viewerCanEdit
  viewerCanSubmit
  viewerCanWithdraw
  viewerCanSendBack
  viewerCanPublish
  viewerCanSchedule
  viewerCanUnschedule
  viewerCanUnpublish
  viewerCanArchive
}`,{hash:`sha256:97a150067aa9c88deec69cf3d00f36d5adc6570bb09442d0a3b0e1aae927f09b`}),qt=new P(`
    mutation UnpublishArticle($input: ArticleStepInput!) {
  __typename
  unpublishArticle(input: $input) {
    __typename
    article {
      __typename
      ...Edited
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment PreviewLink on ArticlePreviewLink {
  __typename
  id
  madeBy {
    __typename
    id
    name
  }
  madeAt
  expiresAt
  revokedAt
}
fragment Edited on Article {
  __typename
  id
  kind
  slug
  title
  lede
  bodySource
  bodyFormat
  state
  publishedAt
  updatedAt
  revision
  reviewNote
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  contributors {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  tags {
    __typename
    id
    name
  }
  initiatives {
    __typename
    id
    title
  }
  reports {
    __typename
    id
    title
    year
  }
  readMore(first: 8) {
    __typename
    chosen
    article {
      __typename
      id
      title
    }
  }
  related {
    __typename
    id
    title
    state
  }
  notes {
    __typename
    kind
    notedOn
    text
  }
  commenting {
    __typename
    closed
    closeAfterDays
    mode
    slowSeconds
  }
  previews {
    __typename
    ...PreviewLink
  }
  steps {
    __typename
    step
    from
    to
    note
    publishAt
    actor {
      __typename
      id
      name
    }
    at
  }
  revisions(first: 50) {
    __typename
    nodes {
      __typename
      revision
      savedAt
      savedBy {
        __typename
        id
        name
      }
      changed
      restoredFrom
    }
  }
  viewerCanEdit
  viewerCanSubmit
  viewerCanWithdraw
  viewerCanSendBack
  viewerCanPublish
  viewerCanSchedule
  viewerCanUnschedule
  viewerCanUnpublish
  viewerCanArchive
}`,{hash:`sha256:1687992a587a70e115332c7ca7010ce5a088682c2a59b869cf92433d4b6b6221`}),Jt=new P(`
    mutation ArchiveArticle($input: ArticleStepInput!) {
  __typename
  archiveArticle(input: $input) {
    __typename
    article {
      __typename
      ...Edited
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment PreviewLink on ArticlePreviewLink {
  __typename
  id
  madeBy {
    __typename
    id
    name
  }
  madeAt
  expiresAt
  revokedAt
}
fragment Edited on Article {
  __typename
  id
  kind
  slug
  title
  lede
  bodySource
  bodyFormat
  state
  publishedAt
  updatedAt
  revision
  reviewNote
  heroImage {
    __typename
    url
    alt
    caption
    credit
    width
    height
    mediaId
  }
  contributors {
    __typename
    role
    person {
      __typename
      id
      name
      title
      affiliation
    }
  }
  topics {
    __typename
    id
    name(locale: NB)
  }
  tags {
    __typename
    id
    name
  }
  initiatives {
    __typename
    id
    title
  }
  reports {
    __typename
    id
    title
    year
  }
  readMore(first: 8) {
    __typename
    chosen
    article {
      __typename
      id
      title
    }
  }
  related {
    __typename
    id
    title
    state
  }
  notes {
    __typename
    kind
    notedOn
    text
  }
  commenting {
    __typename
    closed
    closeAfterDays
    mode
    slowSeconds
  }
  previews {
    __typename
    ...PreviewLink
  }
  steps {
    __typename
    step
    from
    to
    note
    publishAt
    actor {
      __typename
      id
      name
    }
    at
  }
  revisions(first: 50) {
    __typename
    nodes {
      __typename
      revision
      savedAt
      savedBy {
        __typename
        id
        name
      }
      changed
      restoredFrom
    }
  }
  viewerCanEdit
  viewerCanSubmit
  viewerCanWithdraw
  viewerCanSendBack
  viewerCanPublish
  viewerCanSchedule
  viewerCanUnschedule
  viewerCanUnpublish
  viewerCanArchive
}`,{hash:`sha256:088778d5d5b1f8e168b874c766743ac0d14b5fcd049c624bbfca0230704c9683`}),Yt=new P(`
    mutation MakePreview($input: CreateArticlePreviewInput!) {
  __typename
  createArticlePreview(input: $input) {
    __typename
    preview {
      __typename
      ...PreviewLink
    }
    token
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment PreviewLink on ArticlePreviewLink {
  __typename
  id
  madeBy {
    __typename
    id
    name
  }
  madeAt
  expiresAt
  revokedAt
}`,{hash:`sha256:5fc4d79b949b23c9b8e9099bfff792958ff8bb2524299757f92ce3c200d527c6`}),Xt=new P(`
    mutation RevokePreview($input: RevokeArticlePreviewInput!) {
  __typename
  revokeArticlePreview(input: $input) {
    __typename
    preview {
      __typename
      ...PreviewLink
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment PreviewLink on ArticlePreviewLink {
  __typename
  id
  madeBy {
    __typename
    id
    name
  }
  madeAt
  expiresAt
  revokedAt
}`,{hash:`sha256:94730735c5d8fa724e174d20ead72e6f1c74a9660903a7699367e04c7fd61554`}),Zt=new P(`
    mutation CreateUpload($input: CreateUploadInput!) {
  __typename
  createUpload(input: $input) {
    __typename
    upload {
      __typename
      url
      bytes
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:52747765a50871ec6ca5712a77e2134bb913d82ab957eceea7bc89d75a5110f2`}),Qt=new P(`
    query Uploaded($id: ID!) {
  __typename
  node(id: $id) {
    __typename
    ... on Media {
      __typename
      id
      image {
        __typename
        url
        alt
        caption
        credit
        width
        height
        mediaId
      }
    }
  }
}
    `,{hash:`sha256:1ad08b923b687693e4119d7bd9a4dc2fd21dbd67fa18aa3016e83bb74314e7b1`}),$t=new P(`
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
    `,{hash:`sha256:6918d9b64d2f223975eed3114532836bdf7ccf78b4c63402011bac414e04300e`}),en=new P(`
    mutation SignIn($input: SignInInput!) {
  __typename
  signIn(input: $input) {
    __typename
    account {
      __typename
      id
      name
      permissions
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:51674956fe679b2b0cfd6753a503b813827e2d747c979e4549ec3ca6c3625f20`}),tn=new P(`
    query Providers {
  __typename
  signInProviders {
    __typename
    name
    title
  }
}
    `,{hash:`sha256:32773a64b8d33f72b06c61444bfc3200715b1fed5947d4b436980f7c2d238bd6`}),nn=new P(`
    mutation SignInWith($input: SignInWithProviderInput!) {
  __typename
  signInWithProvider(input: $input) {
    __typename
    account {
      __typename
      id
      name
      permissions
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:93c8402beca6dc5490bda9e8ee18dfae38829a861d9421a88159d809b8f63fbb`}),rn=new P(`
    mutation SignUp($input: SignUpInput!) {
  __typename
  signUp(input: $input) {
    __typename
    accepted
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:bad24f4be6da098fc61b73a910cb253b8ba2bfc69442b5a5447bf600290b7e6d`}),an=new P(`
    mutation SignOut {
  __typename
  signOut(input: {}) {
    __typename
    signedOut
  }
}
    `,{hash:`sha256:1ae3b805918e21252d68f6c2ec5fed58c375bbbd7c2beed06067a693b0ecf25a`}),on=new P(`
    mutation ConfirmEmail($input: ConfirmEmailInput!) {
  __typename
  confirmEmail(input: $input) {
    __typename
    account {
      __typename
      id
      name
      permissions
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:2c5f2367f6f67affeaef03ffd93001324666615b30eb69f4e51fcd9f4338c141`}),sn=new P(`
    mutation AcceptInvitation($input: AcceptInvitationInput!) {
  __typename
  acceptInvitation(input: $input) {
    __typename
    account {
      __typename
      id
      name
      permissions
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:3a580b4483eeb02e02570f55b803b242697bb2ef4c40236a81fa9b49045bffec`}),cn=new P(`
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
    `,{hash:`sha256:2bb8f9ba0d90f304005fbdcc99995130141e90af4d8c890ad13b0b59b611715e`}),ln=new P(`
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
    `,{hash:`sha256:10eb1a438508eba9001387e3b55b89bb1feb47af148dba0de4b859c09f137b8d`}),un=new P(`
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
    `,{hash:`sha256:90200199645a1616d182d9343c75374a16132e2b2eec0b0e75df18d7ba248ebb`}),Z=new P(`
    query FindPeople($text: String!) {
  __typename
  people(first: 10, text: $text) {
    __typename
    nodes {
      __typename
      id
      name
      title
      affiliation
    }
  }
}
    `,{hash:`sha256:acee480153e77f6a47f613de518625576fc598fd78f557f137e68e8eaf753999`}),dn=new P(`
    query FindTopics($text: String!, $locale: Locale!) {
  __typename
  topics(first: 10, text: $text) {
    __typename
    nodes {
      __typename
      id
      slug
      name(locale: $locale)
      parent {
        __typename
        id
        name(locale: $locale)
      }
    }
  }
}
    `,{hash:`sha256:7bd472590f1f3d76bdf65b629510df38ca48ba81fe21f597f139e9d73df55105`}),fn=new P(`
    query FindTags($text: String!) {
  __typename
  tags(first: 10, text: $text) {
    __typename
    nodes {
      __typename
      id
      name
    }
  }
}
    `,{hash:`sha256:3f1c942e21b767f1cd1767be0f3cdee046da5ace8d735186cc0a0dbc4ff44e44`}),pn=new P(`
    query FindReports($text: String!) {
  __typename
  reports(first: 10, text: $text) {
    __typename
    nodes {
      __typename
      id
      title
      year
    }
  }
}
    `,{hash:`sha256:3e34ee9479f863eef252b361b46d69a9e22c90c92a0928bd9941b64c350499f4`}),mn=new P(`
    query FindOrganisations($text: String!) {
  __typename
  organisations(first: 10, text: $text) {
    __typename
    nodes {
      __typename
      id
      name
      number
    }
  }
}
    `,{hash:`sha256:895bbd0c5a6324fdcb6c68229fd00bd9599c0f6ccb8c27fc83386c3529372514`}),hn=new P(`
    query FindInitiatives($text: String!) {
  __typename
  newsroomInitiatives(first: 10, filter: {text: $text}) {
    __typename
    nodes {
      __typename
      id
      title
      state
      municipality
    }
  }
}
    `,{hash:`sha256:36db426c8bb8df07492a01cefdf08eab238996de4e6125d58bfb7e5a88355127`}),gn=new P(`
    query FindArticles($text: String!, $states: [ArticleState!]) {
  __typename
  newsroomArticles(
    first: 10
    filter: {text: $text, states: $states, kind: ARTICLE}
  ) {
    __typename
    nodes {
      __typename
      id
      title
      state
      publishedAt
    }
  }
}
    `,{hash:`sha256:e613444b27e303023c6eb043e071fd063a8473060565e7d0294f38ea2a6da7cc`}),_n=new P(`
    mutation CreatePerson($input: CreatePersonInput!) {
  __typename
  createPerson(input: $input) {
    __typename
    person {
      __typename
      id
      name
      title
      affiliation
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:08f009ec5d5609aab0b5e958535c527515166bf652ef42ff8270634d5a999f49`}),vn=new P(`
    mutation CreateOrganisation($input: CreateOrganisationInput!) {
  __typename
  createOrganisation(input: $input) {
    __typename
    organisation {
      __typename
      ...ShelfOrganisation
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment ShelfOrganisation on Organisation {
  __typename
  id
  slug
  name
  number
  url
  revision
  useCount
  similar {
    __typename
    id
    name
    number
  }
}`,{hash:`sha256:004ae0a761753a091a50deac6082750cde361a148174b22299ebf880e672d6ac`}),yn=new P(`
    query PersonById($id: ID!) {
  __typename
  node(id: $id) {
    __typename
    ... on Person {
      __typename
      id
      name
    }
  }
}
    `,{hash:`sha256:5e16bc10bad9e56dff185511110dd0f1404411e4713982c033262b8408ae8b66`});function bn(){let[e,t]=(0,s.useState)(!1),[n,r]=(0,s.useState)([]),[i,a]=(0,s.useState)();return{busy:e,faults:n,trouble:i,clear:()=>{r([]),a(void 0)},async send(n,i){if(!e){t(!0),a(void 0);try{let e=await n();return r([...i(e)??[]]),e}catch(e){if(!(e instanceof w))throw e;a(e);return}finally{t(!1)}}}}}function xn({form:e,label:t,hint:n,name:r,...i}){let a=(0,s.useId)(),o=e.faults.find(e=>e.field===r);return(0,N.jsxs)(`p`,{className:`field`,children:[(0,N.jsx)(`label`,{htmlFor:a,children:t}),(0,N.jsx)(`input`,{id:a,name:r,"aria-invalid":o?!0:void 0,"aria-describedby":`${a}-says`,...i}),(0,N.jsx)(`span`,{id:`${a}-says`,className:o?`fault`:`hint`,children:o?.message??n})]})}function Sn({form:e}){let t=e.faults.filter(e=>!e.field);return!e.trouble&&t.length===0?null:(0,N.jsx)(`p`,{className:`fault`,role:`alert`,children:e.trouble?o(e.trouble.code===`OFFLINE`?`offlineForm`:`trouble`):t.map(e=>e.message).join(` `)})}var Q=`innomag-sso`,$=e=>btoa(String.fromCharCode(...e)).replace(/\+/g,`-`).replace(/\//g,`_`).replace(/=+$/,``);async function Cn(e,t){let n=$(crypto.getRandomValues(new Uint8Array(32))),r=$(new Uint8Array(await crypto.subtle.digest(`SHA-256`,new TextEncoder().encode(n))));sessionStorage.setItem(Q,n),location.assign(`/auth/${encodeURIComponent(e)}/start?${new URLSearchParams({returnTo:t,challenge:r}).toString()}`)}function wn(){let[e]=(0,s.useState)(()=>{let e=new URLSearchParams(location.hash.slice(1)),t=e.get(`sso`)??``,n=e.get(`sso_error`)??``;return t||n?{code:t,error:n,verifier:sessionStorage.getItem(Q)??``}:void 0});return(0,s.useEffect)(()=>{e&&(sessionStorage.removeItem(Q),history.replaceState(history.state,``,location.pathname+location.search))},[e]),e}function Tn(e){switch(e?.error){case void 0:case``:return``;case`PROVIDER_UNAVAILABLE`:return o(`ssoDown`);case`SIGN_IN_EXPIRED`:return o(`ssoExpired`);default:return o(`ssoDenied`)}}function En(){let[e,t]=(0,s.useState)([]);return(0,s.useEffect)(()=>{let e=!1;return E(tn,{}).then(({signInProviders:n})=>{e||t(n)},()=>{}),()=>{e=!0}},[]),e}function Dn({offers:e,returnTo:t,word:n}){return e.length===0?null:(0,N.jsx)(`ul`,{className:`providers`,children:e.map(e=>(0,N.jsx)(`li`,{children:(0,N.jsx)(`button`,{type:`button`,onClick:()=>void Cn(e.name,t),children:o(n,{name:e.title})})},e.name))})}export{I as $,Vt as $t,He as A,Ce as An,yn as At,_n as B,E as Bn,_e as Bt,z as C,ve as Cn,F as Ct,Dt as D,ce as Dn,Ft as Dt,Re as E,Ge as En,dt as Et,V as F,Kt as Fn,ht as Ft,Mt as G,g as Gn,lt as Gt,xt as H,D as Hn,tt as Ht,U as I,Qt as In,he as It,it as J,Je as Jt,ae as K,m as Kn,Qe as Kt,zt as L,rt as Ln,pe as Lt,Lt as M,xe as Mn,je as Mt,un as N,K as Nn,_t as Nt,Ze as O,Ne as On,se as Ot,on as P,qt as Pn,Gt as Pt,L as Q,ln as Qt,pt as R,Ut as Rn,Se as Rt,wt as S,Fe as Sn,de as St,R as T,Ht as Tn,Pt as Tt,yt as U,M as Un,ze as Ut,Zt as V,O as Vn,Ee as Vt,Ct as W,h as Wn,Ot as Wt,at as X,Rt as Xt,ft as Y,Ue as Yt,oe as Z,cn as Zt,ge as _,Be as _n,we as _t,Sn as a,Bt as an,hn as at,Oe as b,an as bn,qe as bt,sn as c,ot as cn,pn as ct,Y as d,ie as dn,ut as dt,ye as en,Nt as et,Le as f,Ae as fn,X as ft,me as g,We as gn,Yt as gt,Ve as h,Ye as hn,bt as ht,En as i,le as in,gn as it,Te as j,jt as jn,Et as jt,Ke as k,Pe as kn,De as kt,vt as l,fe as ln,fn as lt,Xe as m,Ie as mn,G as mt,Tn as n,W as nn,be as nt,xn as o,mt as on,mn as ot,ct as p,$e as pn,Tt as pt,It as q,ee as qn,H as qt,wn as r,Xt as rn,St as rt,bn as s,Wt as sn,Z as st,Dn as t,ue as tn,J as tt,q as u,Me as un,dn as ut,Jt as v,en as vn,nt as vt,et as w,B as wn,$t as wt,ke as x,rn as xn,kt as xt,gt as y,nn as yn,At as yt,vn as z,w as zn,st as zt};