const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["./pages.js","./rolldown-runtime.js","./router.js","./jsx-runtime.js","./cards.js","./front.js","./article.js","./html.js","./reports.js","./initiative.js"])))=>i.map(i=>d[i]);
import{n as e,r as t}from"./rolldown-runtime.js";import{_ as n,a as r,b as i,c as a,d as o,g as s,h as c,i as l,l as u,m as d,n as f,o as p,s as m,t as ee,u as te,v as h,y as ne}from"./router.js";import{c as re,d as g,l as _,o as v,s as ie,t as ae,u as y}from"./jsx-runtime.js";var b=ne(),x=t(i()),S=x.createContext({}),C=S.Provider;S.Consumer,S.displayName=`UrqlContext`;var w=()=>x.useContext(S),T={fetching:!1,stale:!1,hasNext:!1,error:void 0,data:void 0,extensions:void 0,operation:void 0},E=(e,t)=>e===t||!(!e||!t||e.key!==t.key),D=(e,t)=>{var n={...e,...t,data:t.data!==void 0||t.error?t.data:e.data,fetching:!!t.fetching,stale:!!t.stale,error:t.fetching?e.error:t.error};return((e,t)=>{for(var n in e)if(!(n in t))return!0;for(var r in t)if(r===`operation`?!E(e[r],t[r]):e[r]!==t[r])return!0;return!1})(e,n)?n:e},O=(e,t)=>{for(var n=0,r=t.length;n<r;n++)if(e[n]!==t[n])return!0;return!1},k=!1;function A(e,t){if(!k||t===void 0)try{return k=!0,e(t)}finally{k=!1}else Promise.resolve(t).then(e)}function j(e,t){var n=x.useRef(void 0);return x.useMemo((()=>{var r=d(e,t);return n.current!==void 0&&n.current.key===r.key?n.current:(n.current=r,r)}),[e,t])}var oe=e=>{if(!e._react){var t=new Set,r=new Map;e.operations$&&n((e=>{e.kind===`teardown`&&t.has(e.key)&&(t.delete(e.key),r.delete(e.key))}))(e.operations$),e._react={get:e=>r.get(e),set(e,n){t.delete(e),r.set(e,n)},clear(e){t.delete(e),r.delete(e)},dispose(e){t.add(e)}}}return e._react},se=(e,t)=>t&&t.suspense!==void 0?!!t.suspense:e.suspense;function M(e){var t=w(),r=oe(t),i=se(t,e.context),a=j(e.query,e.variables),o=x.useMemo((()=>{if(e.pause)return null;var n=t.executeQuery(a,{requestPolicy:e.requestPolicy,...e.context});return i?s((e=>{r.set(a.key,e)}))(n):n}),[r,t,a,i,e.pause,e.requestPolicy,e.context]),l=x.useCallback(((e,t)=>{if(!e)return{fetching:!1};var i=r.get(a.key);if(!i){var o,s,l=n((e=>{i=e,o&&o(i)}))(c((()=>{s&&!i&&(r.get(a.key)===s&&r.clear(a.key),o&&o(void 0))}))(h((()=>t&&!o||!i||`hasNext`in i&&i.hasNext))(e)));if(i==null&&t)throw s=new Promise((e=>{o=e})),r.set(a.key,s),s;l.unsubscribe()}else if(t&&i!=null&&`then`in i){var u=i,d=()=>{r.get(a.key)===u&&r.clear(a.key)};throw u.then(d,d),i}if(t&&i!=null&&!(`then`in i)&&i.error){var f=i;queueMicrotask((()=>{r.get(a.key)===f&&r.clear(a.key)}))}return i||{fetching:!0}}),[r,a]),u=[t,a,e.requestPolicy,e.context,e.pause],[d,f]=x.useState((()=>[o,D(T,A((()=>l(o,i)))),u])),p=d[1];o!==d[0]&&O(d[2],u)&&f([o,p=D(d[1],A((()=>l(o,i)))),u]),x.useEffect((()=>{var e=d[0],t=d[2][1],i=!1,a=e=>{i=!0,A(f,(t=>{var n=D(t[1],e);return t[1]===n?t:[t[0],n,t[2]]}))};if(e){var o=n(a)(c((()=>{a({fetching:!1})}))(e));return i||a({fetching:!0}),()=>{r.dispose(t.key),o.unsubscribe()}}a({fetching:!1})}),[r,d[0],d[2][1]]);var m=x.useCallback((n=>{var o={requestPolicy:e.requestPolicy,...e.context,...n};A(f,(e=>[i?s((e=>{r.set(a.key,e)}))(t.executeQuery(a,o)):t.executeQuery(a,o),e[1],u]))}),[t,r,a,i,e.requestPolicy,e.context,e.pause]);return[p,m]}function N(e,t){var r=w(),i=j(e.query,e.variables),a=x.useRef(t);a.current=t;var o=x.useMemo((()=>e.pause?null:r.executeSubscription(i,e.context)),[r,i,e.pause,e.context]),s=[r,i,e.context,e.pause],[l,u]=x.useState((()=>[o,{...T,fetching:!!o},s])),d=l[1];o!==l[0]&&O(l[2],s)&&u([o,d=D(l[1],{fetching:!!o}),s]),x.useEffect((()=>{var e=e=>{A(u,(t=>{var n=D(t[1],e);return t[1]===n?t:(a.current&&n.data!=null&&t[1].data!==n.data&&(n.data=a.current(t[1].data,n.data)),[t[0],n,t[2]])}))};if(l[0])return n(e)(c((()=>{e({fetching:!!o})}))(l[0])).unsubscribe;e({fetching:!1})}),[l[0]]);var f=x.useCallback((t=>{var n=r.executeSubscription(i,{...e.context,...t});A(u,(e=>[n,e[1],s]))}),[r,i,e.context,e.pause]);return[d,f]}var P=ae(),F=[[`nb`,`Bokmål`],[`nn`,`Nynorsk`],[`en`,`English`]];function I({children:e}){return(0,P.jsxs)(P.Fragment,{children:[(0,P.jsx)(`a`,{className:`skip`,href:`#innhold`,children:_(`skip`)}),(0,P.jsxs)(`header`,{className:`masthead`,children:[(0,P.jsx)(`a`,{className:`wordmark`,href:`/`,children:`InnoMag`}),(0,P.jsx)(`p`,{className:`tagline`,children:_(`tagline`)}),(0,P.jsx)(`nav`,{className:`menu`,"aria-label":_(`menu`),children:(0,P.jsxs)(`ul`,{children:[(0,P.jsx)(`li`,{children:(0,P.jsx)(`a`,{href:`/artikler`,children:_(`navArticles`)})}),(0,P.jsx)(`li`,{children:(0,P.jsx)(`a`,{href:`/initiativ`,children:_(`navInitiatives`)})}),(0,P.jsx)(`li`,{children:(0,P.jsx)(`a`,{href:`/sok`,children:_(`navSearch`)})})]})})]}),(0,P.jsx)(`main`,{id:`innhold`,tabIndex:-1,children:e}),(0,P.jsxs)(`footer`,{className:`colophon`,children:[(0,P.jsx)(`p`,{className:`wordmark`,children:`InnoMag`}),(0,P.jsx)(`p`,{children:_(`footerAbout`)}),(0,P.jsx)(`p`,{className:`feeds`,children:(0,P.jsx)(`a`,{href:`/feed.atom`,children:_(`footerFeed`)})}),(0,P.jsxs)(`form`,{className:`languages`,method:`post`,action:`/sprak`,children:[(0,P.jsx)(`input`,{type:`hidden`,name:`tilbake`,defaultValue:m()?.key??`/`}),(0,P.jsx)(`span`,{id:`sprak`,children:_(`language`)}),(0,P.jsx)(`ul`,{"aria-labelledby":`sprak`,children:F.map(([e,t])=>(0,P.jsx)(`li`,{children:(0,P.jsx)(`button`,{name:`sprak`,value:e,lang:e,"aria-current":e===re()||void 0,children:t})},e))})]})]})]})}var L=2e4;async function R(e){let t=new Promise(e=>setTimeout(e,L,`late`)),n=await Promise.race([e,t]);return n===`late`?{lost:`network`}:n.error?{lost:z(n.error)}:n.data?{data:n.data}:{lost:`server`}}var z=e=>e.networkError&&!e.response?.status?`network`:`server`,B=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new B(`
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
    `,{fragmentName:`ImageParts`}),new B(`
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
    `,{fragmentName:`Byline`}),new B(`
    fragment TopicLink on Topic {
  __typename
  id
  slug
  name(locale: $locale)
}
    `,{fragmentName:`TopicLink`}),new B(`
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
}`,{fragmentName:`ArticleCard`}),new B(`
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
  heroImage {
    __typename
    ...ImageParts
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
}`,{fragmentName:`InitiativeCard`}),new B(`
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
    `,{fragmentName:`CommentParts`}),new B(`
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
    `,{fragmentName:`ReportParts`});var V=new B(`
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
    `,{hash:`sha256:e5b850fe096be17b06dc9770202503fb2fb775a1a3152ca26f6a62aaf77933eb`});new B(`
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
  takenAway(path: $path)
}
    `,{hash:`sha256:568efa4f800981a20af296748adf2393fbe6384d123b7c2bbd696bc41125cbaf`});var H=new B(`
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
  heroImage {
    __typename
    ...ImageParts
  }
}`,{hash:`sha256:67d165560bd5998021996bc6f0c3a06adce277410a7dff794e457dde7df34518`}),U=new B(`
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
  heroImage {
    __typename
    ...ImageParts
  }
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
}`,{hash:`sha256:d10a4aad2277bc764e33a0ed8df37f7e4af3d6352a04e60a1f13d6a0afceff6d`}),W=new B(`
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
}`,{hash:`sha256:6cbe864119de95edf4043c674154e5b98c571e23a44046bd3cebb54dd39ca4c8`}),G=new B(`
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
    `,{hash:`sha256:7bf320c64ae4a7ed3baa9d477e77bf0a1ccf7fadd6abb8af016693ba6451fd15`}),K=new B(`
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
}`,{hash:`sha256:671e7d5ffe969268ddbf84bddc613940761c7726d8b6926c0acaf38aa44e0286`}),ce=new B(`
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
}`,{hash:`sha256:703830c43aaed3399e92321eccbe434976109080cc09c5c57345aadfbad232ca`}),le=new B(`
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
}`,{hash:`sha256:9a8288f8dfc9916dd0c50345c8ed571b73819b116f0e4d3317da1f4fdc928a75`});new B(`
    query AnswersByMail($token: String, $receipt: String) {
  __typename
  answersByMail(token: $token, receipt: $receipt)
}
    `,{hash:`sha256:d998726b9cc96a0378adbbfbf07e028443c5bac73086099a95443314a3d105bc`});var ue=new B(`
    mutation FollowAnswers($input: FollowAnswersInput!) {
  __typename
  followAnswers(input: $input) {
    __typename
    answersByMail
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:f9a2b07dca76a15e73aad034806d0941cc45aa84e204914b6fa4a000c78c56cc`});new B(`
    mutation ConfirmAnswers($input: ConfirmAnswersInput!) {
  __typename
  confirmAnswers(input: $input) {
    __typename
    answersByMail
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:dd8677813e2109cd69fcd573096d41e64fdf26fb1960d669126a2e6c2d314d83`}),new B(`
    mutation StopAnswers($input: StopAnswersInput!) {
  __typename
  stopAnswers(input: $input) {
    __typename
    answersByMail
    userErrors {
      __typename
      field
      code
      message
    }
  }
}
    `,{hash:`sha256:3d30374b2637c12603053a4732f5ccc393f43f3f81b5b5990d2f9d53baeaea86`});var de=new B(`
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
}`,{hash:`sha256:5ed8cd61b1ee41dc2c55a43f2f5f99d20c2e9af0fa4386f8779eb3f13c4c1f40`}),fe=new B(`
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
}`,{hash:`sha256:99347d1291054d40112612edde827f24adeb5b343c434541201c1a85effc4307`}),pe=new B(`
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
}`,{hash:`sha256:cc54d62dfd96c700c446660c0cb5624e3aea8146f23a66337c8eacc76fca8719`}),me=new B(`
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
    `,{hash:`sha256:a3e146e1a56036d0d7a82653cead83190d96e4568d1641f31e84807710f2aafb`});new B(`
    query ToReport($comment: ID!) {
  __typename
  node(id: $comment) {
    __typename
    ... on Comment {
      __typename
      id
      bodyHtml
      authorName
      tombstone
      viewerCanReport
      subject {
        __typename
        id
        slug
        title
      }
    }
  }
}
    `,{hash:`sha256:743b4df6f2dd797519e71cd8634ecdb04701ce91f40b7ec382f817f2241d476b`}),new B(`
    query ReportedByReceipt($receipt: String!) {
  __typename
  commentReportByReceipt(receipt: $receipt) {
    __typename
    reason
    createdAt
    outcome
  }
}
    `,{hash:`sha256:5e74c2b18359b8dd631f9ab5cc4e69960190d4690e8495a693363eb3331df6e6`});var he=new B(`
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
    `,{hash:`sha256:9e3d3b75d754dd4206e45ba185dd13fd313447f1d35f434201a4363a8f489334`}),ge=new B(`
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
    `,{hash:`sha256:b9fa36ad01ead9b6a725d6110a488125fab3829e774c0de3a3fa3ece5e9c77e3`}),_e=new B(`
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
}`,{hash:`sha256:d72c6ecbd8c50c366bc58f162e939ab56c7b51503e8dc98fe980d1b75b829039`}),ve=new B(`
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
  heroImage {
    __typename
    ...ImageParts
  }
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
}`,{hash:`sha256:ddff595f9db5975bdf19eb2b5fa100be428d06d7c8a5d11f3cc3b2cfdf971392`}),ye=e({Failed:()=>Z,default:()=>X,needs:()=>be,soughtAt:()=>J,unreachable:()=>Q}),q=te(V),J=e=>(decodeURIComponent(e.replace(/\/+$/,``).split(`/`).at(-1)??``).replace(/\.\w{1,5}$/,``).match(/\p{L}+/gu)??[]).slice(0,8).join(` `),Y=e=>({query:J(e),locale:v()}),be=()=>J(location.pathname)?[[q,Y(location.pathname)]]:[];function X(){let e=m()?.at??`/`,[{data:t}]=M({query:q,variables:Y(e),pause:J(e)===``}),n=o.status===410&&p();a(_(n?`goneTitle`:`notFoundTitle`));let r=t&&!(t.search.isPartial&&J(e).split(` `).length<3)?t.search.nodes:[];return(0,P.jsxs)(`div`,{className:`notice-page`,children:[(0,P.jsx)(`h1`,{children:_(n?`goneTitle`:`notFoundTitle`)}),(0,P.jsx)(`p`,{children:_(n?`goneText`:`notFoundText`)}),r.length>0&&(0,P.jsxs)(`section`,{"aria-labelledby":`kanskje`,children:[(0,P.jsx)(`h2`,{className:`rubric`,id:`kanskje`,children:_(`lostMaybe`)}),(0,P.jsx)(`ul`,{className:`related`,children:r.map(({node:e})=>(0,P.jsxs)(`li`,{children:[e.__typename===`Article`&&(0,P.jsx)(`a`,{href:`/artikkel/${e.slug}`,children:y(e.title)}),e.__typename===`Initiative`&&(0,P.jsx)(`a`,{href:`/initiativ/${e.slug}`,children:y(e.title)}),e.__typename===`Topic`&&(0,P.jsx)(`a`,{href:`/tema/${e.slug}`,children:y(e.topicName)})]},`id`in e?e.id:``))})]}),(0,P.jsxs)(`form`,{className:`search-form`,action:`/sok`,role:`search`,children:[(0,P.jsx)(`label`,{className:`unseen`,htmlFor:`q`,children:_(`searchField`)}),(0,P.jsx)(`input`,{id:`q`,name:`q`,type:`search`,maxLength:200,autoComplete:`off`}),(0,P.jsx)(`button`,{className:`button`,children:_(`searchSubmit`)})]}),(0,P.jsx)(`p`,{children:(0,P.jsx)(`a`,{className:`button quiet`,href:`/`,children:_(`toFront`)})})]})}function Z({error:e}){let t=e&&z(e)===`network`;return a(_(`errorTitle`)),(0,P.jsxs)(`div`,{className:`notice-page`,role:`alert`,children:[(0,P.jsx)(`h1`,{children:_(t?`offlineTitle`:`errorTitle`)}),(0,P.jsx)(`p`,{children:_(t?`offlineText`:`errorText`)}),(0,P.jsx)(`p`,{children:(0,P.jsx)(`button`,{className:`button`,onClick:()=>void r(),children:_(`tryAgain`)})})]})}var Q={default:()=>(a(_(`offlineTitle`)),(0,P.jsxs)(`div`,{className:`notice-page`,role:`alert`,children:[(0,P.jsx)(`h1`,{children:_(`offlineTitle`)}),(0,P.jsx)(`p`,{children:_(`offlineText`)}),(0,P.jsx)(`p`,{children:(0,P.jsx)(`button`,{className:`button`,onClick:()=>void r(),children:_(`tryAgain`)})})]}))},$=()=>g(()=>import(`./pages.js`),__vite__mapDeps([0,1,2,3,4]),import.meta.url),xe=[{path:`/`,load:()=>g(()=>import(`./front.js`),__vite__mapDeps([5,2,1,3,4]),import.meta.url)},{path:`/artikkel/:slug`,load:()=>g(()=>import(`./article.js`),__vite__mapDeps([6,2,1,3,7,4,8]),import.meta.url)},{path:`/initiativ/:slug`,load:()=>g(()=>import(`./initiative.js`),__vite__mapDeps([9,2,1,3,7,4,8]),import.meta.url)},{path:`/artikler`,load:()=>$().then(e=>e.articles)},{path:`/initiativ`,load:()=>$().then(e=>e.directory)},{path:`/tema/:slug`,load:()=>$().then(e=>e.topic)},{path:`/person/:slug`,load:()=>$().then(e=>e.person)},{path:`/organisasjon/:slug`,load:()=>$().then(e=>e.organisation)},{path:`/sok`,load:()=>$().then(e=>e.search)}];async function Se(){await ie(o.language),await f(xe,()=>Promise.resolve(ye),Q);let e=document.getElementById(`app`);if(!e)return;let t=(0,P.jsx)(x.StrictMode,{children:(0,P.jsx)(C,{value:u,children:(0,P.jsx)(ee,{frame:I})})});o.status>=500||o.status===422||o.status===429||o.status===200&&!l(location.pathname)||(e.firstElementChild?(0,b.hydrateRoot)(e,t,{onRecoverableError:e=>console.error(`the page differs from what the server rendered:`,e,e.cause)}):(0,b.createRoot)(e).render(t))}Se();export{N as S,ge as _,G as a,w as b,fe as c,ve as d,he as f,me as g,K as h,U as i,ue as l,de as m,X as n,ce as o,le as p,_e as r,W as s,Z as t,H as u,pe as v,M as x,R as y};