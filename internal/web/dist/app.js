const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["./pages.js","./rolldown-runtime.js","./router.js","./jsx-runtime.js","./cards.js","./ask.js","./front.js","./article.js","./html.js","./reports.js","./initiative.js"])))=>i.map(i=>d[i]);
import{n as e,r as t}from"./rolldown-runtime.js";import{_ as n,a as r,c as i,g as a,h as o,i as s,l as c,m as l,n as u,o as d,p as f,s as p,t as m,u as h,v as g,y as _}from"./router.js";import{c as ee,d as v,l as y,o as te,s as ne,t as re,u as b}from"./jsx-runtime.js";var x=g(),S=t(_()),C=S.createContext({}),ie=C.Provider;C.Consumer,C.displayName=`UrqlContext`;var w=()=>S.useContext(C),T={fetching:!1,stale:!1,hasNext:!1,error:void 0,data:void 0,extensions:void 0,operation:void 0},E=(e,t)=>e===t||!(!e||!t||e.key!==t.key),D=(e,t)=>{var n={...e,...t,data:t.data!==void 0||t.error?t.data:e.data,fetching:!!t.fetching,stale:!!t.stale,error:t.fetching?e.error:t.error};return((e,t)=>{for(var n in e)if(!(n in t))return!0;for(var r in t)if(r===`operation`?!E(e[r],t[r]):e[r]!==t[r])return!0;return!1})(e,n)?n:e},O=(e,t)=>{for(var n=0,r=t.length;n<r;n++)if(e[n]!==t[n])return!0;return!1},k=!1;function A(e,t){if(!k||t===void 0)try{return k=!0,e(t)}finally{k=!1}else Promise.resolve(t).then(e)}function j(e,t){var n=S.useRef(void 0);return S.useMemo((()=>{var r=f(e,t);return n.current!==void 0&&n.current.key===r.key?n.current:(n.current=r,r)}),[e,t])}var ae=e=>{if(!e._react){var t=new Set,n=new Map;e.operations$&&a((e=>{e.kind===`teardown`&&t.has(e.key)&&(t.delete(e.key),n.delete(e.key))}))(e.operations$),e._react={get:e=>n.get(e),set(e,r){t.delete(e),n.set(e,r)},clear(e){t.delete(e),n.delete(e)},dispose(e){t.add(e)}}}return e._react},oe=(e,t)=>t&&t.suspense!==void 0?!!t.suspense:e.suspense;function M(e){var t=w(),r=ae(t),i=oe(t,e.context),s=j(e.query,e.variables),c=S.useMemo((()=>{if(e.pause)return null;var n=t.executeQuery(s,{requestPolicy:e.requestPolicy,...e.context});return i?o((e=>{r.set(s.key,e)}))(n):n}),[r,t,s,i,e.pause,e.requestPolicy,e.context]),u=S.useCallback(((e,t)=>{if(!e)return{fetching:!1};var i=r.get(s.key);if(!i){var o,c,u=a((e=>{i=e,o&&o(i)}))(l((()=>{c&&!i&&(r.get(s.key)===c&&r.clear(s.key),o&&o(void 0))}))(n((()=>t&&!o||!i||`hasNext`in i&&i.hasNext))(e)));if(i==null&&t)throw c=new Promise((e=>{o=e})),r.set(s.key,c),c;u.unsubscribe()}else if(t&&i!=null&&`then`in i){var d=i,f=()=>{r.get(s.key)===d&&r.clear(s.key)};throw d.then(f,f),i}if(t&&i!=null&&!(`then`in i)&&i.error){var p=i;queueMicrotask((()=>{r.get(s.key)===p&&r.clear(s.key)}))}return i||{fetching:!0}}),[r,s]),d=[t,s,e.requestPolicy,e.context,e.pause],[f,p]=S.useState((()=>[c,D(T,A((()=>u(c,i)))),d])),m=f[1];c!==f[0]&&O(f[2],d)&&p([c,m=D(f[1],A((()=>u(c,i)))),d]),S.useEffect((()=>{var e=f[0],t=f[2][1],n=!1,i=e=>{n=!0,A(p,(t=>{var n=D(t[1],e);return t[1]===n?t:[t[0],n,t[2]]}))};if(e){var o=a(i)(l((()=>{i({fetching:!1})}))(e));return n||i({fetching:!0}),()=>{r.dispose(t.key),o.unsubscribe()}}i({fetching:!1})}),[r,f[0],f[2][1]]);var h=S.useCallback((n=>{var a={requestPolicy:e.requestPolicy,...e.context,...n};A(p,(e=>[i?o((e=>{r.set(s.key,e)}))(t.executeQuery(s,a)):t.executeQuery(s,a),e[1],d]))}),[t,r,s,i,e.requestPolicy,e.context,e.pause]);return[m,h]}function N(e,t){var n=w(),r=j(e.query,e.variables),i=S.useRef(t);i.current=t;var o=S.useMemo((()=>e.pause?null:n.executeSubscription(r,e.context)),[n,r,e.pause,e.context]),s=[n,r,e.context,e.pause],[c,u]=S.useState((()=>[o,{...T,fetching:!!o},s])),d=c[1];o!==c[0]&&O(c[2],s)&&u([o,d=D(c[1],{fetching:!!o}),s]),S.useEffect((()=>{var e=e=>{A(u,(t=>{var n=D(t[1],e);return t[1]===n?t:(i.current&&n.data!=null&&t[1].data!==n.data&&(n.data=i.current(t[1].data,n.data)),[t[0],n,t[2]])}))};if(c[0])return a(e)(l((()=>{e({fetching:!!o})}))(c[0])).unsubscribe;e({fetching:!1})}),[c[0]]);var f=S.useCallback((t=>{var i=n.executeSubscription(r,{...e.context,...t});A(u,(e=>[i,e[1],s]))}),[n,r,e.context,e.pause]);return[d,f]}var P=re(),F=[[`nb`,`Bokmål`],[`nn`,`Nynorsk`],[`en`,`English`]];function I({children:e}){return(0,P.jsxs)(P.Fragment,{children:[(0,P.jsx)(`a`,{className:`skip`,href:`#innhold`,children:y(`skip`)}),(0,P.jsxs)(`header`,{className:`masthead`,children:[(0,P.jsx)(`a`,{className:`wordmark`,href:`/`,children:`InnoMag`}),(0,P.jsx)(`p`,{className:`tagline`,children:y(`tagline`)}),(0,P.jsx)(`nav`,{className:`menu`,"aria-label":y(`menu`),children:(0,P.jsxs)(`ul`,{children:[(0,P.jsx)(`li`,{children:(0,P.jsx)(`a`,{href:`/artikler`,children:y(`navArticles`)})}),(0,P.jsx)(`li`,{children:(0,P.jsx)(`a`,{href:`/initiativ`,children:y(`navInitiatives`)})}),(0,P.jsx)(`li`,{children:(0,P.jsx)(`a`,{href:`/sok`,children:y(`navSearch`)})})]})})]}),(0,P.jsx)(`main`,{id:`innhold`,tabIndex:-1,children:e}),(0,P.jsxs)(`footer`,{className:`colophon`,children:[(0,P.jsx)(`p`,{className:`wordmark`,children:`InnoMag`}),(0,P.jsx)(`p`,{children:y(`footerAbout`)}),(0,P.jsxs)(`form`,{className:`languages`,method:`post`,action:`/sprak`,children:[(0,P.jsx)(`input`,{type:`hidden`,name:`tilbake`,defaultValue:d()?.key??`/`}),(0,P.jsx)(`span`,{id:`sprak`,children:y(`language`)}),(0,P.jsx)(`ul`,{"aria-labelledby":`sprak`,children:F.map(([e,t])=>(0,P.jsx)(`li`,{children:(0,P.jsx)(`button`,{name:`sprak`,value:e,lang:e,"aria-current":e===ee()||void 0,children:t})},e))})]})]})]})}var L=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new L(`
    fragment ImageParts on Image {
  __typename
  url
  alt
  caption
  credit
  width
  height
  srcset
}
    `,{fragmentName:`ImageParts`}),new L(`
    fragment Byline on Contributor {
  __typename
  role
  person {
    __typename
    id
    slug
    name
    title
    affiliation
  }
}
    `,{fragmentName:`Byline`}),new L(`
    fragment TopicLink on Topic {
  __typename
  id
  slug
  name(locale: $locale)
}
    `,{fragmentName:`TopicLink`}),new L(`
    fragment ArticleCard on Article {
  __typename
  id
  slug
  title
  lede
  publishedAt
  readingMinutes
  commentCount
  heroImage {
    __typename
    ...ImageParts
  }
  contributors {
    __typename
    ...Byline
  }
  topics {
    __typename
    ...TopicLink
  }
}
    fragment ImageParts on Image {
  __typename
  url
  alt
  caption
  credit
  width
  height
  srcset
}
fragment Byline on Contributor {
  __typename
  role
  person {
    __typename
    id
    slug
    name
    title
    affiliation
  }
}
fragment TopicLink on Topic {
  __typename
  id
  slug
  name(locale: $locale)
}`,{fragmentName:`ArticleCard`}),new L(`
    fragment InitiativeCard on Initiative {
  __typename
  id
  slug
  title
  summary
  status
  municipality
  county
  startedOn
  endedOn
}
    `,{fragmentName:`InitiativeCard`}),new L(`
    fragment CommentParts on Comment {
  __typename
  id
  bodyHtml
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  tombstone
  revision
  depth
  replyCount
  moreReplies
  likeCount
  viewerHasLiked
  viewerCanReport
  viewerCanReply
  featured
  redacted
  locked
  parent {
    __typename
    id
    authorName
  }
}
    `,{fragmentName:`CommentParts`}),new L(`
    fragment ReportParts on Report {
  __typename
  id
  slug
  title
  year
  url
  summary
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
      slug
      name
    }
  }
}
    `,{fragmentName:`ReportParts`});var R=new L(`
    query Lost($query: String!, $locale: Locale!) {
  __typename
  search(query: $query, first: 5, types: [ARTICLE, INITIATIVE, TOPIC]) {
    __typename
    isPartial
    nodes {
      __typename
      node {
        __typename
        ... on Article {
          __typename
          id
          slug
          title
        }
        ... on Initiative {
          __typename
          id
          slug
          title
        }
        ... on Topic {
          __typename
          id
          slug
          topicName: name(locale: $locale)
        }
      }
    }
  }
}
    `,{hash:`sha256:e5b850fe096be17b06dc9770202503fb2fb775a1a3152ca26f6a62aaf77933eb`});new L(`
    query Moved($path: String!) {
  __typename
  redirect(path: $path) {
    __typename
    to
    target {
      __typename
      ... on Node {
        __typename
        id
      }
    }
  }
}
    `,{hash:`sha256:d7e0f4ae231e55641ebee67657f039707c3fa3b0acbafa4312c1a90466b6322f`});var z=new L(`
    query FrontPage($locale: Locale!) {
  __typename
  frontPage {
    __typename
    items(first: 13) {
      __typename
      article {
        __typename
        ...ArticleCard
      }
    }
  }
  initiatives(first: 4) {
    __typename
    nodes {
      __typename
      ...InitiativeCard
    }
  }
  topics(first: 30) {
    __typename
    nodes {
      __typename
      ...TopicLink
      parent {
        __typename
        id
      }
    }
  }
}
    fragment ImageParts on Image {
  __typename
  url
  alt
  caption
  credit
  width
  height
  srcset
}
fragment Byline on Contributor {
  __typename
  role
  person {
    __typename
    id
    slug
    name
    title
    affiliation
  }
}
fragment TopicLink on Topic {
  __typename
  id
  slug
  name(locale: $locale)
}
fragment ArticleCard on Article {
  __typename
  id
  slug
  title
  lede
  publishedAt
  readingMinutes
  commentCount
  heroImage {
    __typename
    ...ImageParts
  }
  contributors {
    __typename
    ...Byline
  }
  topics {
    __typename
    ...TopicLink
  }
}
fragment InitiativeCard on Initiative {
  __typename
  id
  slug
  title
  summary
  status
  municipality
  county
  startedOn
  endedOn
}`,{hash:`sha256:96eaccbfe9f5a8ef0e146b90eae1cd2c7436ad2294a595200d276c3a1150ce53`}),B=new L(`
    query ArticlePage($slug: String!, $locale: Locale!) {
  __typename
  article(slug: $slug) {
    __typename
    ...ArticleCard
    updatedAt
    bodyHtml
    tags {
      __typename
      id
      slug
      name
    }
    initiatives {
      __typename
      ...InitiativeCard
    }
    readMore(first: 4) {
      __typename
      chosen
      article {
        __typename
        id
        slug
        title
        lede
        publishedAt
        heroImage {
          __typename
          ...ImageParts
        }
      }
    }
    reports {
      __typename
      ...ReportParts
    }
    notes {
      __typename
      kind
      notedOn
      text
    }
    commentsOpen
  }
}
    fragment ImageParts on Image {
  __typename
  url
  alt
  caption
  credit
  width
  height
  srcset
}
fragment Byline on Contributor {
  __typename
  role
  person {
    __typename
    id
    slug
    name
    title
    affiliation
  }
}
fragment TopicLink on Topic {
  __typename
  id
  slug
  name(locale: $locale)
}
fragment ArticleCard on Article {
  __typename
  id
  slug
  title
  lede
  publishedAt
  readingMinutes
  commentCount
  heroImage {
    __typename
    ...ImageParts
  }
  contributors {
    __typename
    ...Byline
  }
  topics {
    __typename
    ...TopicLink
  }
}
fragment InitiativeCard on Initiative {
  __typename
  id
  slug
  title
  summary
  status
  municipality
  county
  startedOn
  endedOn
}
fragment ReportParts on Report {
  __typename
  id
  slug
  title
  year
  url
  summary
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
      slug
      name
    }
  }
}`,{hash:`sha256:ebd40a4458f828417b40e5c43ccf883f50fa778a98b780a79f036614d50b45d2`}),V=new L(`
    query Discussion($subject: ID!, $order: CommentOrder!, $after: String) {
  __typename
  node(id: $subject) {
    __typename
    id
    ... on CommentSubject {
      __typename
      title
      slug
      commentCount
      commentsOpen
      thread(
        first: 50
        after: $after
        orderBy: $order
        maxDepth: 6
        repliesPerBranch: 10
      ) {
        __typename
        totalCount
        pageInfo {
          __typename
          hasNextPage
          endCursor
        }
        nodes {
          __typename
          ...CommentParts
        }
      }
    }
  }
}
    fragment CommentParts on Comment {
  __typename
  id
  bodyHtml
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  tombstone
  revision
  depth
  replyCount
  moreReplies
  likeCount
  viewerHasLiked
  viewerCanReport
  viewerCanReply
  featured
  redacted
  locked
  parent {
    __typename
    id
    authorName
  }
}`,{hash:`sha256:6cbe864119de95edf4043c674154e5b98c571e23a44046bd3cebb54dd39ca4c8`}),H=new L(`
    query CommentForm {
  __typename
  commentForm {
    __typename
    token
    tokenRequired
    minBody
    maxBody
    maxName
  }
}
    `,{hash:`sha256:7bf320c64ae4a7ed3baa9d477e77bf0a1ccf7fadd6abb8af016693ba6451fd15`}),U=new L(`
    query Replies($comment: ID!, $after: String) {
  __typename
  node(id: $comment) {
    __typename
    id
    ... on Comment {
      __typename
      replies(first: 50, after: $after) {
        __typename
        pageInfo {
          __typename
          hasNextPage
          endCursor
        }
        nodes {
          __typename
          ...CommentParts
        }
      }
    }
  }
}
    fragment CommentParts on Comment {
  __typename
  id
  bodyHtml
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  tombstone
  revision
  depth
  replyCount
  moreReplies
  likeCount
  viewerHasLiked
  viewerCanReport
  viewerCanReply
  featured
  redacted
  locked
  parent {
    __typename
    id
    authorName
  }
}`,{hash:`sha256:671e7d5ffe969268ddbf84bddc613940761c7726d8b6926c0acaf38aa44e0286`}),W=new L(`
    query DeepLink($comment: ID!) {
  __typename
  node(id: $comment) {
    __typename
    id
    ... on Comment {
      __typename
      threadPage(first: 50) {
        __typename
        totalCount
        pageInfo {
          __typename
          hasNextPage
          endCursor
          hasPreviousPage
          startCursor
        }
        nodes {
          __typename
          ...CommentParts
        }
      }
    }
  }
}
    fragment CommentParts on Comment {
  __typename
  id
  bodyHtml
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  tombstone
  revision
  depth
  replyCount
  moreReplies
  likeCount
  viewerHasLiked
  viewerCanReport
  viewerCanReply
  featured
  redacted
  locked
  parent {
    __typename
    id
    authorName
  }
}`,{hash:`sha256:703830c43aaed3399e92321eccbe434976109080cc09c5c57345aadfbad232ca`}),G=new L(`
    query OwnComment($receipt: String!) {
  __typename
  commentByReceipt(receipt: $receipt) {
    __typename
    ...CommentParts
    bodyText
    viewerCanEdit
    viewerCanWithdraw
    rejection {
      __typename
      reason
      message
    }
    subject {
      __typename
      id
      slug
      title
    }
  }
}
    fragment CommentParts on Comment {
  __typename
  id
  bodyHtml
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  tombstone
  revision
  depth
  replyCount
  moreReplies
  likeCount
  viewerHasLiked
  viewerCanReport
  viewerCanReply
  featured
  redacted
  locked
  parent {
    __typename
    id
    authorName
  }
}`,{hash:`sha256:9a8288f8dfc9916dd0c50345c8ed571b73819b116f0e4d3317da1f4fdc928a75`}),K=new L(`
    mutation PostComment($input: PostCommentInput!) {
  __typename
  postComment(input: $input) {
    __typename
    comment {
      __typename
      ...CommentParts
    }
    receipt
    notice
    warning
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment CommentParts on Comment {
  __typename
  id
  bodyHtml
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  tombstone
  revision
  depth
  replyCount
  moreReplies
  likeCount
  viewerHasLiked
  viewerCanReport
  viewerCanReply
  featured
  redacted
  locked
  parent {
    __typename
    id
    authorName
  }
}`,{hash:`sha256:5ed8cd61b1ee41dc2c55a43f2f5f99d20c2e9af0fa4386f8779eb3f13c4c1f40`}),se=new L(`
    mutation EditComment($input: EditCommentInput!) {
  __typename
  editComment(input: $input) {
    __typename
    comment {
      __typename
      ...CommentParts
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment CommentParts on Comment {
  __typename
  id
  bodyHtml
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  tombstone
  revision
  depth
  replyCount
  moreReplies
  likeCount
  viewerHasLiked
  viewerCanReport
  viewerCanReply
  featured
  redacted
  locked
  parent {
    __typename
    id
    authorName
  }
}`,{hash:`sha256:99347d1291054d40112612edde827f24adeb5b343c434541201c1a85effc4307`}),ce=new L(`
    mutation WithdrawComment($input: WithdrawCommentInput!) {
  __typename
  withdrawComment(input: $input) {
    __typename
    comment {
      __typename
      ...CommentParts
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    fragment CommentParts on Comment {
  __typename
  id
  bodyHtml
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  tombstone
  revision
  depth
  replyCount
  moreReplies
  likeCount
  viewerHasLiked
  viewerCanReport
  viewerCanReply
  featured
  redacted
  locked
  parent {
    __typename
    id
    authorName
  }
}`,{hash:`sha256:cc54d62dfd96c700c446660c0cb5624e3aea8146f23a66337c8eacc76fca8719`}),le=new L(`
    mutation ReportComment($input: ReportCommentInput!) {
  __typename
  reportComment(input: $input) {
    __typename
    receipt
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:a3e146e1a56036d0d7a82653cead83190d96e4568d1641f31e84807710f2aafb`}),ue=new L(`
    mutation Like($input: LikeCommentInput!) {
  __typename
  likeComment(input: $input) {
    __typename
    comment {
      __typename
      id
      likeCount
      viewerHasLiked
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:9e3d3b75d754dd4206e45ba185dd13fd313447f1d35f434201a4363a8f489334`}),de=new L(`
    mutation Unlike($input: LikeCommentInput!) {
  __typename
  unlikeComment(input: $input) {
    __typename
    comment {
      __typename
      id
      likeCount
      viewerHasLiked
    }
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:b9fa36ad01ead9b6a725d6110a488125fab3829e774c0de3a3fa3ece5e9c77e3`}),fe=new L(`
    subscription Arrivals($subject: ID!) {
  commentPublished(subjectId: $subject) {
    __typename
    ...CommentParts
  }
}
    fragment CommentParts on Comment {
  __typename
  id
  bodyHtml
  authorName
  authorIsStaff
  createdAt
  editedAt
  visibility
  review
  tombstone
  revision
  depth
  replyCount
  moreReplies
  likeCount
  viewerHasLiked
  viewerCanReport
  viewerCanReply
  featured
  redacted
  locked
  parent {
    __typename
    id
    authorName
  }
}`,{hash:`sha256:d72c6ecbd8c50c366bc58f162e939ab56c7b51503e8dc98fe980d1b75b829039`}),pe=new L(`
    query InitiativePage($slug: String!, $locale: Locale!) {
  __typename
  initiative(slug: $slug) {
    __typename
    ...InitiativeCard
    goal
    targetGroup
    bodyHtml
    contactName
    contactUrl
    statusHistory {
      __typename
      status
      since
      note
    }
    partners {
      __typename
      role
      organisation {
        __typename
        id
        slug
        name
      }
    }
    people {
      __typename
      role
      person {
        __typename
        id
        slug
        name
      }
    }
    topics {
      __typename
      ...TopicLink
    }
    reports {
      __typename
      ...ReportParts
    }
    articles(first: 20) {
      __typename
      nodes {
        __typename
        id
        slug
        title
        lede
        publishedAt
      }
    }
  }
}
    fragment TopicLink on Topic {
  __typename
  id
  slug
  name(locale: $locale)
}
fragment InitiativeCard on Initiative {
  __typename
  id
  slug
  title
  summary
  status
  municipality
  county
  startedOn
  endedOn
}
fragment ReportParts on Report {
  __typename
  id
  slug
  title
  year
  url
  summary
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
      slug
      name
    }
  }
}`,{hash:`sha256:383f28eb254447597616058ede10a67b91d21d6a3ca3ab69fc2bfa1203396c91`}),me=e({Failed:()=>Q,default:()=>Z,needs:()=>X,soughtAt:()=>J}),q=c(R),J=e=>(decodeURIComponent(e.replace(/\/+$/,``).split(`/`).at(-1)??``).replace(/\.\w{1,5}$/,``).match(/\p{L}+/gu)??[]).slice(0,8).join(` `),Y=e=>({query:J(e),locale:te()}),X=()=>J(location.pathname)?[[q,Y(location.pathname)]]:[];function Z(){let e=d()?.at??`/`,[{data:t}]=M({query:q,variables:Y(e),pause:J(e)===``}),n=h.status===410&&r();p(y(n?`goneTitle`:`notFoundTitle`));let i=t&&!(t.search.isPartial&&J(e).split(` `).length<3)?t.search.nodes:[];return(0,P.jsxs)(`div`,{className:`notice-page`,children:[(0,P.jsx)(`h1`,{children:y(n?`goneTitle`:`notFoundTitle`)}),(0,P.jsx)(`p`,{children:y(n?`goneText`:`notFoundText`)}),i.length>0&&(0,P.jsxs)(`section`,{"aria-labelledby":`kanskje`,children:[(0,P.jsx)(`h2`,{className:`rubric`,id:`kanskje`,children:y(`lostMaybe`)}),(0,P.jsx)(`ul`,{className:`related`,children:i.map(({node:e})=>(0,P.jsxs)(`li`,{children:[e.__typename===`Article`&&(0,P.jsx)(`a`,{href:`/artikkel/${e.slug}`,children:b(e.title)}),e.__typename===`Initiative`&&(0,P.jsx)(`a`,{href:`/initiativ/${e.slug}`,children:b(e.title)}),e.__typename===`Topic`&&(0,P.jsx)(`a`,{href:`/tema/${e.slug}`,children:b(e.topicName)})]},`id`in e?e.id:``))})]}),(0,P.jsxs)(`form`,{className:`search-form`,action:`/sok`,role:`search`,children:[(0,P.jsx)(`label`,{className:`unseen`,htmlFor:`q`,children:y(`searchField`)}),(0,P.jsx)(`input`,{id:`q`,name:`q`,type:`search`,maxLength:200,autoComplete:`off`}),(0,P.jsx)(`button`,{className:`button`,children:y(`searchSubmit`)})]}),(0,P.jsx)(`p`,{children:(0,P.jsx)(`a`,{className:`button quiet`,href:`/`,children:y(`toFront`)})})]})}function Q({error:e}){return p(y(`errorTitle`)),(0,P.jsxs)(`div`,{className:`notice-page`,role:`alert`,children:[(0,P.jsx)(`h1`,{children:e?.networkError?y(`offlineTitle`):y(`errorTitle`)}),(0,P.jsx)(`p`,{children:e?.networkError?y(`offlineText`):y(`errorText`)}),(0,P.jsx)(`p`,{children:(0,P.jsx)(`button`,{className:`button`,onClick:()=>location.reload(),children:y(`tryAgain`)})})]})}var $=()=>v(()=>import(`./pages.js`),__vite__mapDeps([0,1,2,3,4,5]),import.meta.url),he=[{path:`/`,load:()=>v(()=>import(`./front.js`),__vite__mapDeps([6,2,1,3,4]),import.meta.url)},{path:`/artikkel/:slug`,load:()=>v(()=>import(`./article.js`),__vite__mapDeps([7,2,1,3,8,4,9,5]),import.meta.url)},{path:`/initiativ/:slug`,load:()=>v(()=>import(`./initiative.js`),__vite__mapDeps([10,2,1,3,8,4,9,5]),import.meta.url)},{path:`/artikler`,load:()=>$().then(e=>e.articles)},{path:`/initiativ`,load:()=>$().then(e=>e.directory)},{path:`/tema/:slug`,load:()=>$().then(e=>e.topic)},{path:`/person/:slug`,load:()=>$().then(e=>e.person)},{path:`/organisasjon/:slug`,load:()=>$().then(e=>e.organisation)},{path:`/sok`,load:()=>$().then(e=>e.search)}];addEventListener(`vite:preloadError`,()=>location.reload());async function ge(){await ne(h.language),await u(he,()=>Promise.resolve(me));let e=document.getElementById(`app`);if(!e)return;let t=(0,P.jsx)(S.StrictMode,{children:(0,P.jsx)(ie,{value:i,children:(0,P.jsx)(m,{frame:I})})});h.status>=500||h.status===422||h.status===200&&!s(location.pathname)||(e.firstElementChild?(0,x.hydrateRoot)(e,t,{onRecoverableError:e=>console.error(`the page differs from what the server rendered:`,e,e.cause)}):(0,x.createRoot)(e).render(t))}ge();export{ce as _,H as a,N as b,se as c,ue as d,G as f,de as g,le as h,B as i,z as l,U as m,Z as n,W as o,K as p,fe as r,V as s,Q as t,pe as u,w as v,M as y};