const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["./initiative.js","./router.js","./rolldown-runtime.js","./jsx-runtime.js","./html.js"])))=>i.map(i=>d[i]);
import{n as e,r as t}from"./rolldown-runtime.js";import{_ as n,a as r,c as i,f as a,g as o,h as s,i as c,l,m as u,n as d,o as f,p,s as m,t as h,v as g}from"./router.js";import{a as _,c as v,i as y,l as b,n as x,o as S,r as C,s as w,t as T,u as E}from"./jsx-runtime.js";import{t as D}from"./html.js";var O=n(),k=t(g()),A=k.createContext({}),j=A.Provider;A.Consumer,A.displayName=`UrqlContext`;var M=()=>k.useContext(A),N={fetching:!1,stale:!1,hasNext:!1,error:void 0,data:void 0,extensions:void 0,operation:void 0},P=(e,t)=>e===t||!(!e||!t||e.key!==t.key),F=(e,t)=>{var n={...e,...t,data:t.data!==void 0||t.error?t.data:e.data,fetching:!!t.fetching,stale:!!t.stale,error:t.fetching?e.error:t.error};return((e,t)=>{for(var n in e)if(!(n in t))return!0;for(var r in t)if(r===`operation`?!P(e[r],t[r]):e[r]!==t[r])return!0;return!1})(e,n)?n:e},I=(e,t)=>{for(var n=0,r=t.length;n<r;n++)if(e[n]!==t[n])return!0;return!1},L=!1;function R(e,t){if(!L||t===void 0)try{return L=!0,e(t)}finally{L=!1}else Promise.resolve(t).then(e)}function z(e,t){var n=k.useRef(void 0);return k.useMemo((()=>{var r=a(e,t);return n.current!==void 0&&n.current.key===r.key?n.current:(n.current=r,r)}),[e,t])}var B=e=>{if(!e._react){var t=new Set,n=new Map;e.operations$&&s((e=>{e.kind===`teardown`&&t.has(e.key)&&(t.delete(e.key),n.delete(e.key))}))(e.operations$),e._react={get:e=>n.get(e),set(e,r){t.delete(e),n.set(e,r)},clear(e){t.delete(e),n.delete(e)},dispose(e){t.add(e)}}}return e._react},V=(e,t)=>t&&t.suspense!==void 0?!!t.suspense:e.suspense;function H(e){var t=M(),n=B(t),r=V(t,e.context),i=z(e.query,e.variables),a=k.useMemo((()=>{if(e.pause)return null;var a=t.executeQuery(i,{requestPolicy:e.requestPolicy,...e.context});return r?u((e=>{n.set(i.key,e)}))(a):a}),[n,t,i,r,e.pause,e.requestPolicy,e.context]),c=k.useCallback(((e,t)=>{if(!e)return{fetching:!1};var r=n.get(i.key);if(!r){var a,c,l=s((e=>{r=e,a&&a(r)}))(p((()=>{c&&!r&&(n.get(i.key)===c&&n.clear(i.key),a&&a(void 0))}))(o((()=>t&&!a||!r||`hasNext`in r&&r.hasNext))(e)));if(r==null&&t)throw c=new Promise((e=>{a=e})),n.set(i.key,c),c;l.unsubscribe()}else if(t&&r!=null&&`then`in r){var u=r,d=()=>{n.get(i.key)===u&&n.clear(i.key)};throw u.then(d,d),r}if(t&&r!=null&&!(`then`in r)&&r.error){var f=r;queueMicrotask((()=>{n.get(i.key)===f&&n.clear(i.key)}))}return r||{fetching:!0}}),[n,i]),l=[t,i,e.requestPolicy,e.context,e.pause],[d,f]=k.useState((()=>[a,F(N,R((()=>c(a,r)))),l])),m=d[1];a!==d[0]&&I(d[2],l)&&f([a,m=F(d[1],R((()=>c(a,r)))),l]),k.useEffect((()=>{var e=d[0],t=d[2][1],r=!1,i=e=>{r=!0,R(f,(t=>{var n=F(t[1],e);return t[1]===n?t:[t[0],n,t[2]]}))};if(e){var a=s(i)(p((()=>{i({fetching:!1})}))(e));return r||i({fetching:!0}),()=>{n.dispose(t.key),a.unsubscribe()}}i({fetching:!1})}),[n,d[0],d[2][1]]);var h=k.useCallback((a=>{var o={requestPolicy:e.requestPolicy,...e.context,...a};R(f,(e=>[r?u((e=>{n.set(i.key,e)}))(t.executeQuery(i,o)):t.executeQuery(i,o),e[1],l]))}),[t,n,i,r,e.requestPolicy,e.context,e.pause]);return[m,h]}function ee(e,t){var n=M(),r=z(e.query,e.variables),i=k.useRef(t);i.current=t;var a=k.useMemo((()=>e.pause?null:n.executeSubscription(r,e.context)),[n,r,e.pause,e.context]),o=[n,r,e.context,e.pause],[c,l]=k.useState((()=>[a,{...N,fetching:!!a},o])),u=c[1];a!==c[0]&&I(c[2],o)&&l([a,u=F(c[1],{fetching:!!a}),o]),k.useEffect((()=>{var e=e=>{R(l,(t=>{var n=F(t[1],e);return t[1]===n?t:(i.current&&n.data!=null&&t[1].data!==n.data&&(n.data=i.current(t[1].data,n.data)),[t[0],n,t[2]])}))};if(c[0])return s(e)(p((()=>{e({fetching:!!a})}))(c[0])).unsubscribe;e({fetching:!1})}),[c[0]]);var d=k.useCallback((t=>{var i=n.executeSubscription(r,{...e.context,...t});R(l,(e=>[i,e[1],o]))}),[n,r,e.context,e.pause]);return[u,d]}var U=T(),te=[[`nb`,`Bokmål`],[`nn`,`Nynorsk`],[`en`,`English`]];function ne({children:e}){return(0,U.jsxs)(U.Fragment,{children:[(0,U.jsx)(`a`,{className:`skip`,href:`#innhold`,children:b(`skip`)}),(0,U.jsxs)(`header`,{className:`masthead`,children:[(0,U.jsx)(`a`,{className:`wordmark`,href:`/`,children:`InnoMag`}),(0,U.jsx)(`p`,{className:`tagline`,children:b(`tagline`)}),(0,U.jsx)(`nav`,{className:`menu`,"aria-label":b(`menu`),children:(0,U.jsxs)(`ul`,{children:[(0,U.jsx)(`li`,{children:(0,U.jsx)(`a`,{href:`/artikler`,children:b(`navArticles`)})}),(0,U.jsx)(`li`,{children:(0,U.jsx)(`a`,{href:`/initiativ`,children:b(`navInitiatives`)})}),(0,U.jsx)(`li`,{children:(0,U.jsx)(`a`,{href:`/sok`,children:b(`navSearch`)})})]})})]}),(0,U.jsx)(`main`,{id:`innhold`,tabIndex:-1,children:e}),(0,U.jsxs)(`footer`,{className:`colophon`,children:[(0,U.jsx)(`p`,{className:`wordmark`,children:`InnoMag`}),(0,U.jsx)(`p`,{children:b(`footerAbout`)}),(0,U.jsxs)(`form`,{className:`languages`,method:`post`,action:`/sprak`,children:[(0,U.jsx)(`input`,{type:`hidden`,name:`tilbake`,defaultValue:r()?.key??`/`}),(0,U.jsx)(`span`,{id:`sprak`,children:b(`language`)}),(0,U.jsx)(`ul`,{"aria-labelledby":`sprak`,children:te.map(([e,t])=>(0,U.jsx)(`li`,{children:(0,U.jsx)(`button`,{name:`sprak`,value:e,lang:e,"aria-current":e===v()||void 0,children:t})},e))})]})]})]})}var re=e=>!!e&&e.startsWith(`/`)&&!e.startsWith(`//`),ie=(e,t)=>({...e.srcset&&{srcSet:e.srcset,sizes:t},...e.width&&e.height&&{width:e.width,height:e.height}}),W=(e,...t)=>t.flatMap(t=>e.filter(e=>e.role===t));function G({article:e,size:t}){let n=`/artikkel/${e.slug}`,r=W(e.contributors,`AUTHOR`),i=e.topics[0];return(0,U.jsxs)(`article`,{className:`card ${t}`,children:[e.heroImage&&re(e.heroImage.url)&&(0,U.jsx)(`a`,{className:`card-picture`,href:n,tabIndex:-1,"aria-hidden":`true`,children:(0,U.jsx)(`img`,{src:e.heroImage.url,alt:``,loading:`lazy`,...ie(e.heroImage,`(min-width: 62rem) 40vw, 100vw`)})}),(0,U.jsxs)(`div`,{className:`card-text`,children:[i&&(0,U.jsx)(`p`,{className:`kicker`,children:(0,U.jsx)(`a`,{href:`/tema/${i.slug}`,children:i.name})}),(0,U.jsx)(`h2`,{className:`card-title`,children:(0,U.jsx)(`a`,{href:n,children:e.title})}),(0,U.jsx)(`p`,{className:`card-lede`,children:e.lede}),(0,U.jsxs)(`p`,{className:`meta`,children:[r.length>0&&(0,U.jsx)(`span`,{children:`${b(`by`)} ${r.map(e=>e.person.name).join(`, `)}`}),(0,U.jsx)(`time`,{dateTime:e.publishedAt??``,children:C(e.publishedAt??``)}),(0,U.jsx)(`span`,{children:b(`minutes`,{n:e.readingMinutes})}),e.commentCount>0&&(0,U.jsx)(`a`,{href:`${n}#kommentarer`,children:x(`comments`,e.commentCount)})]})]})]})}var K=e=>e.municipality&&e.county&&e.municipality!==e.county?`${e.municipality}, ${e.county}`:e.municipality||e.county,ae=({initiative:e})=>(0,U.jsxs)(`article`,{className:`venture`,children:[(0,U.jsx)(`p`,{className:`status`,"data-status":e.status,children:b(`status.${e.status}`)}),(0,U.jsx)(`h3`,{children:(0,U.jsx)(`a`,{href:`/initiativ/${e.slug}`,children:e.title})}),(0,U.jsx)(`p`,{children:e.summary}),K(e)&&(0,U.jsx)(`p`,{className:`meta`,children:(0,U.jsx)(`span`,{children:K(e)})})]}),oe=2e4;async function q(e){let t=new Promise(e=>setTimeout(e,oe,`late`)),n=await Promise.race([e,t]);return n===`late`?{lost:`network`}:n.error?{lost:se(n.error)}:n.data?{data:n.data}:{lost:`server`}}var se=e=>e.networkError&&!e.response?.status?`network`:`server`,J=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new J(`
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
    `,{fragmentName:`ImageParts`}),new J(`
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
    `,{fragmentName:`Byline`}),new J(`
    fragment TopicLink on Topic {
  __typename
  id
  slug
  name(locale: $locale)
}
    `,{fragmentName:`TopicLink`}),new J(`
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
}`,{fragmentName:`ArticleCard`}),new J(`
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
}
    `,{fragmentName:`InitiativeCard`}),new J(`
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
    `,{fragmentName:`CommentParts`}),new J(`
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
    `,{hash:`sha256:d7e0f4ae231e55641ebee67657f039707c3fa3b0acbafa4312c1a90466b6322f`});var ce=new J(`
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
}`,{hash:`sha256:485e5e770eae42cef3e2b08f96d2d2834736e6e1dbe38829351a44511f14fcde`}),le=new J(`
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
    related {
      __typename
      id
      slug
      title
      lede
      publishedAt
    }
    reports {
      __typename
      id
      slug
      title
      year
      url
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
}`,{hash:`sha256:375a932d0437406e0044c189e3bbe09e8b3a0d249d0ed69ca4d90310e747f6f9`}),ue=new J(`
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
}`,{hash:`sha256:6cbe864119de95edf4043c674154e5b98c571e23a44046bd3cebb54dd39ca4c8`}),de=new J(`
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
    `,{hash:`sha256:7bf320c64ae4a7ed3baa9d477e77bf0a1ccf7fadd6abb8af016693ba6451fd15`}),fe=new J(`
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
}`,{hash:`sha256:671e7d5ffe969268ddbf84bddc613940761c7726d8b6926c0acaf38aa44e0286`}),pe=new J(`
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
}`,{hash:`sha256:703830c43aaed3399e92321eccbe434976109080cc09c5c57345aadfbad232ca`}),me=new J(`
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
}`,{hash:`sha256:9a8288f8dfc9916dd0c50345c8ed571b73819b116f0e4d3317da1f4fdc928a75`}),he=new J(`
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
}`,{hash:`sha256:5ed8cd61b1ee41dc2c55a43f2f5f99d20c2e9af0fa4386f8779eb3f13c4c1f40`}),ge=new J(`
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
}`,{hash:`sha256:99347d1291054d40112612edde827f24adeb5b343c434541201c1a85effc4307`}),_e=new J(`
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
}`,{hash:`sha256:cc54d62dfd96c700c446660c0cb5624e3aea8146f23a66337c8eacc76fca8719`}),ve=new J(`
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
    `,{hash:`sha256:a3e146e1a56036d0d7a82653cead83190d96e4568d1641f31e84807710f2aafb`}),ye=new J(`
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
    `,{hash:`sha256:9e3d3b75d754dd4206e45ba185dd13fd313447f1d35f434201a4363a8f489334`}),be=new J(`
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
    `,{hash:`sha256:b9fa36ad01ead9b6a725d6110a488125fab3829e774c0de3a3fa3ece5e9c77e3`}),xe=new J(`
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
}`,{hash:`sha256:d72c6ecbd8c50c366bc58f162e939ab56c7b51503e8dc98fe980d1b75b829039`}),Se=new J(`
    query InitiativePage($slug: String!, $locale: Locale!) {
  __typename
  initiative(slug: $slug) {
    __typename
    ...InitiativeCard
    goal
    targetGroup
    bodyHtml
    endedOn
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
    articles(first: 20) {
      __typename
      nodes {
        __typename
        id
        slug
        title
        lede
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
}`,{hash:`sha256:9c9e12f471f55407136d9f67b010318dc7633cc2463720b70d348b6bd7c8de2b`}),Ce=e=>{try{return atob(e.replace(/-/g,`+`).replace(/_/g,`/`)).split(`:`)[1]??e}catch{return e}},we=e=>btoa(`Comment:${e}`).replace(/\+/g,`-`).replace(/\//g,`_`).replace(/=+$/,``),Y=e=>`kommentar-${Ce(e)}`;function X(e,t,n){let r=[...e];for(let e of t){let t=r.findIndex(t=>t.id===e.id);if(t>=0){r[t]={...r[t],...e,moreReplies:r[t]?.moreReplies??0};continue}let i=e.parent?r.findIndex(t=>t.id===e.parent?.id):-1;if(i>=0){let t=r[i]?.depth??0,n=i+1;for(;n<r.length&&(r[n]?.depth??0)>t;)n++;r.splice(n,0,{...e,depth:t+1})}else n?r.unshift(e):r.push(e)}return r}var[Te,Ee,De,Oe,ke]=[i(ye),i(be),i(ve),i(ge),i(_e)];function Ae({comment:e,own:t,marked:n,onReply:r,onMore:i,onChanged:a,children:o}){let[s,c]=(0,k.useState)(null),[l,u]=(0,k.useState)(``),d=e.visibility===`HIDDEN`&&!e.tombstone,f=e.authorName??``,p=(e,t)=>{c(null),u(e),t&&a(t)},m=[`comment`,n||e.fresh?`marked`:``,d||e.sending?`waits`:``].filter(Boolean).join(` `);return(0,U.jsxs)(`li`,{className:m,id:Y(e.id),"data-depth":e.depth,children:[e.tombstone?(0,U.jsx)(`p`,{className:`tombstone`,children:b(`tombstone.${e.tombstone}`)}):(0,U.jsxs)(U.Fragment,{children:[(0,U.jsxs)(`p`,{className:`comment-head`,children:[(0,U.jsx)(`b`,{className:`comment-name`,children:f}),e.authorIsStaff&&(0,U.jsx)(`span`,{className:`badge`,children:b(`staff`)}),e.featured&&(0,U.jsx)(`span`,{className:`badge featured`,children:b(`featured`)}),e.sending?(0,U.jsx)(`span`,{className:`badge waiting`,children:b(`sending`)}):d&&(0,U.jsx)(`span`,{className:`badge waiting`,children:t?.rejection?b(`rejected`):b(`waiting`)}),!e.sending&&(0,U.jsx)(`a`,{className:`comment-time`,href:`#${Y(e.id)}`,title:b(`link`),children:(0,U.jsx)(`time`,{dateTime:e.createdAt,children:y(e.createdAt)})}),e.editedAt&&(0,U.jsx)(`span`,{children:b(`edited`)}),e.redacted&&(0,U.jsx)(`span`,{children:b(`redacted`)})]}),s===`edit`&&t?(0,U.jsx)(Pe,{comment:e,own:t,onDone:p,onCancel:()=>c(null)}):e.sending?(0,U.jsx)(`div`,{className:`comment-body`,children:(0,U.jsx)(`p`,{children:e.bodyText})}):(0,U.jsx)(D,{className:`comment-body`,html:e.bodyHtml??``}),t?.rejection&&(0,U.jsx)(`p`,{className:`help`,children:t.rejection.message||b(`rejectedBecause`)})]}),!e.sending&&(0,U.jsxs)(`p`,{className:`comment-tools`,children:[!e.tombstone&&!d&&(0,U.jsx)(je,{comment:e}),e.viewerCanReply&&!e.tombstone&&!d&&(0,U.jsx)(`a`,{className:`tool`,href:`?svar=${Ce(e.id)}#skriv`,onClick:t=>{t.preventDefault(),r(e)},children:b(`reply`)}),e.viewerCanReport&&!t&&!e.tombstone&&(0,U.jsx)(`button`,{className:`tool needs-js`,onClick:()=>c(`report`),children:b(`report`)}),t?.canEdit&&(0,U.jsx)(`button`,{className:`tool`,onClick:()=>c(`edit`),children:b(`edit`)}),t?.canWithdraw&&!e.tombstone&&(0,U.jsx)(`button`,{className:`tool`,onClick:()=>c(`withdraw`),children:b(`withdraw`)}),t&&(0,U.jsx)(`a`,{className:`tool`,href:`/kvittering?k=${encodeURIComponent(t.receipt)}`,children:b(`yourReceipt`)}),e.moreReplies>0&&(0,U.jsx)(`a`,{className:`tool more-replies`,href:`?kommentar=${Ce(e.id)}#${Y(e.id)}`,onClick:t=>{t.preventDefault(),i(e)},children:x(`moreReplies`,e.moreReplies)})]}),s===`report`&&(0,U.jsx)(Ne,{comment:e,onDone:p,onCancel:()=>c(null)}),s===`withdraw`&&t&&(0,U.jsx)(Fe,{comment:e,own:t,onDone:p,onCancel:()=>c(null)}),(l||e.notice)&&(0,U.jsx)(`p`,{className:`well`,role:`status`,children:l||e.notice}),o]})}function je({comment:e}){let t=M(),[n,r]=(0,k.useState)(null),{has:i,n:a}=n??{has:e.viewerHasLiked,n:e.likeCount};async function o(){let n={has:i,n:a};r({has:!i,n:a+(i?-1:1)});let o={input:{commentId:e.id}},s=i?await q(t.mutation(Ee,o).toPromise()).then(e=>e.data?.unlikeComment?.comment):await q(t.mutation(Te,o).toPromise()).then(e=>e.data?.likeComment?.comment);r(s?{has:s.viewerHasLiked,n:s.likeCount}:n)}return(0,U.jsx)(`button`,{className:`tool like needs-js`,"aria-pressed":i,onClick:()=>void o(),children:a>0?`${b(i?`liked`:`like`)} · ${a}`:b(`like`)})}var Me=[`OFFENSIVE`,`OFF_TOPIC`,`SPAM`,`PRIVACY`,`ILLEGAL`,`OTHER`];function Ne({comment:e,onDone:t,onCancel:n}){let r=M(),[i,a]=(0,k.useState)(``);async function o(n){n.preventDefault();let i=new FormData(n.currentTarget),o=(await q(r.mutation(De,{input:{commentId:e.id,reason:String(i.get(`grunn`)),note:String(i.get(`merknad`)??``)}}).toPromise())).data?.reportComment?.userErrors;o?o[0]?a(o[0].message):t(b(`reportThanks`)):a(b(`notDone`))}return(0,U.jsxs)(`form`,{className:`inner-form`,onSubmit:e=>void o(e),children:[(0,U.jsxs)(`fieldset`,{children:[(0,U.jsx)(`legend`,{children:b(`reportTitle`)}),Me.map((e,t)=>(0,U.jsxs)(`label`,{className:`choice`,children:[(0,U.jsx)(`input`,{type:`radio`,name:`grunn`,value:e,defaultChecked:t===0,autoFocus:t===0}),b(`reason.${e}`)]},e))]}),(0,U.jsxs)(`label`,{className:`field`,children:[b(`reportNote`),(0,U.jsx)(`textarea`,{name:`merknad`,rows:2,maxLength:1e3})]}),i&&(0,U.jsx)(`p`,{className:`wrong`,role:`alert`,children:i}),(0,U.jsxs)(`p`,{className:`form-end`,children:[(0,U.jsx)(`button`,{className:`button`,children:b(`reportSend`)}),(0,U.jsx)(`button`,{type:`button`,className:`button quiet`,onClick:n,children:b(`cancel`)})]})]})}function Pe({comment:e,own:t,onDone:n,onCancel:r}){let i=M(),[a,o]=(0,k.useState)(``);async function s(r){r.preventDefault();let a=String(new FormData(r.currentTarget).get(`tekst`)),s=(await q(i.mutation(Oe,{input:{commentId:e.id,receipt:t.receipt,expectedRevision:e.revision,body:a}}).toPromise())).data?.editComment;s?s.userErrors[0]?(o(s.userErrors[0].message),s.comment&&n(``,s.comment)):s.comment&&n(s.comment.visibility===`PUBLIC`?b(`saved`):b(`sentWaiting`),{...s.comment,bodyText:a}):o(b(`notSentServer`))}return(0,U.jsxs)(`form`,{className:`inner-form`,onSubmit:e=>void s(e),children:[(0,U.jsxs)(`label`,{className:`field`,children:[b(`formBody`),(0,U.jsx)(`textarea`,{name:`tekst`,rows:4,defaultValue:t.bodyText,autoFocus:!0})]}),a&&(0,U.jsx)(`p`,{className:`wrong`,role:`alert`,children:a}),(0,U.jsxs)(`p`,{className:`form-end`,children:[(0,U.jsx)(`button`,{className:`button`,children:b(`save`)}),(0,U.jsx)(`button`,{type:`button`,className:`button quiet`,onClick:r,children:b(`cancel`)})]})]})}function Fe({comment:e,own:t,onDone:n,onCancel:r}){let i=M(),[a,o]=(0,k.useState)(``);async function s(){let r=(await q(i.mutation(ke,{input:{commentId:e.id,receipt:t.receipt}}).toPromise())).data?.withdrawComment;r?r.userErrors[0]?o(r.userErrors[0].message):n(b(`withdrawn`),{...r.comment??e,tombstone:`WITHDRAWN`,bodyHtml:null,authorName:null}):o(b(`notDone`))}return(0,U.jsxs)(`div`,{className:`inner-form`,role:`group`,"aria-label":b(`withdraw`),children:[(0,U.jsx)(`p`,{children:b(`withdrawSure`)}),a&&(0,U.jsx)(`p`,{className:`wrong`,role:`alert`,children:a}),(0,U.jsxs)(`p`,{className:`form-end`,children:[(0,U.jsx)(`button`,{className:`button`,autoFocus:!0,onClick:()=>void s(),children:b(`yes`)}),(0,U.jsx)(`button`,{className:`button quiet`,onClick:r,children:b(`no`)})]})]})}var Ie=(e,t)=>{try{return JSON.parse(localStorage.getItem(e)??`null`)??t}catch{return t}},Z=(e,t)=>{try{t===null?localStorage.removeItem(e):localStorage.setItem(e,JSON.stringify(t))}catch{}},Le=(e,t)=>`innomag.draft.${e}${t?`.${t}`:``}`,Re=()=>crypto.randomUUID?.()??Array.from(crypto.getRandomValues(new Uint32Array(4)),e=>e.toString(36)).join(`-`),ze=(e,t)=>({body:``,name:Ie(`innomag.name`,``),email:``,key:Re(),...Ie(Le(e,t),{})});function Be(e,t,n){Z(Le(t,n),e),e?.name&&Z(`innomag.name`,e.name)}var Q=e=>Ie(`innomag.receipts`,[]).filter(t=>e===void 0||t.subject===e),Ve=e=>Z(`innomag.receipts`,[...Q().filter(t=>t.comment!==e.comment),e].slice(-50)),He=e=>Z(`innomag.receipts`,Q().filter(t=>t.comment!==e)),Ue=i(de),We=i(he);function Ge({subject:e,action:t,parent:n,inline:r,onSending:i,onPosted:a,onCancel:o}){let s=(0,k.useId)(),c=M(),l=(0,k.useRef)(null),u=(0,k.useRef)(null),[{data:d}]=H({query:Ue}),[f,p]=(0,k.useState)([]),[m,h]=(0,k.useState)(``),[g,_]=(0,k.useState)(!1),[v,y]=(0,k.useState)(null),[x,S]=(0,k.useState)(null),[C,w]=(0,k.useState)(!1),T=d?.commentForm,E=e=>l.current?.elements.namedItem(e);(0,k.useEffect)(()=>{let t=ze(e,n?.id);u.current=t;for(let[e,n]of[[`tekst`,t.body],[`navn`,t.name],[`epost`,t.email]]){let t=E(e);t&&!t.value&&n&&(t.value=n)}D(),r&&E(`tekst`).focus()},[e,n?.id]);let D=()=>{let t={...u.current??ze(e,n?.id),body:E(`tekst`).value,name:E(`navn`).value,email:E(`epost`).value};u.current=t,Be(t.body?t:null,e,n?.id);let r=(T?.maxBody??1e4)-[...t.body].length;S(r<500?r:null)},O=(...e)=>f.find(t=>e.includes(t.field??``))?.message,A=f.filter(e=>![`body`,`name`,`email`].includes(e.field??``));async function j(t,r=!1){t?.preventDefault(),D();let o=u.current;if(!o||g)return;y(null),h(``);let s=[];if(o.body.trim()||s.push({field:`body`,code:`REQUIRED`,message:b(`errBody`)}),o.name.trim()||s.push({field:`name`,code:`REQUIRED`,message:b(`errName`)}),p(s),s.length>0){E(s[0]?.field===`body`?`tekst`:`navn`).focus();return}_(!0),i({body:o.body,name:o.name});let l=await q(c.mutation(We,{input:{subjectId:e,parentId:C||r?null:n?.id??null,name:o.name,email:o.email.trim()||null,body:o.body,idempotencyKey:o.key,website:E(`nettsted`).value,formToken:T?.token??null}}).toPromise());if(_(!1),i(null),l.lost){h(l.lost===`network`?b(`notSent`):b(`notSentServer`));return}let d=l.data?.postComment;if(d?.comment)d.receipt&&Ve({comment:d.comment.id,receipt:d.receipt,subject:e}),Be(null,e,n?.id),E(`tekst`).value=``,u.current={...o,body:``,key:Re()},S(null),c.query(Ue,{},{requestPolicy:`network-only`}).toPromise().catch(()=>void 0),y({text:d.comment.visibility===`PUBLIC`?b(`sent`):d.notice??b(`sentWaiting`),warning:d.warning}),a(d.comment,d.notice);else{let t=(d?.userErrors??[]).map(e=>({field:e.field,code:e.code,message:e.message}));if(t.some(e=>e.code===`KEY_REUSED`)){Be(u.current={...o,key:Re()},e,n?.id),h(b(`keyReused`));return}if(t.some(e=>e.code===`PARENT_NOT_VISIBLE`)){w(!0),h(b(`parentGone`));return}p(t),h(t.length===0?b(`notSentServer`):``),c.query(Ue,{},{requestPolicy:`network-only`}).toPromise().catch(()=>void 0);let r=t.find(e=>e.field===`body`||e.field===`name`||e.field===`email`);r&&E({body:`tekst`,name:`navn`,email:`epost`}[r.field]??`tekst`).focus()}}let[N,P,F]=[O(`body`),O(`name`),O(`email`)];return(0,U.jsxs)(`form`,{ref:l,className:`comment-form`,id:r?void 0:`skriv`,method:`post`,action:t,onSubmit:e=>void j(e),onInput:D,noValidate:!0,children:[(0,U.jsx)(`h3`,{children:n?b(`formAnswer`,{name:n.name}):b(`formTitle`)}),(0,U.jsxs)(`div`,{className:`field`,children:[(0,U.jsx)(`label`,{htmlFor:r?`${s}b`:`tekst`,children:b(`formBody`)}),(0,U.jsx)(`textarea`,{id:r?`${s}b`:`tekst`,name:`tekst`,rows:5,"aria-invalid":N?!0:void 0,"aria-describedby":N?`${s}be`:void 0}),x!==null&&(0,U.jsx)(`p`,{className:`help`,"aria-live":`polite`,children:b(`charsLeft`,{n:x})}),N&&(0,U.jsx)(`p`,{className:`wrong`,id:`${s}be`,children:N})]}),(0,U.jsxs)(`div`,{className:`field-pair`,children:[(0,U.jsxs)(`div`,{className:`field`,children:[(0,U.jsx)(`label`,{htmlFor:r?`${s}n`:`navn`,children:b(`formName`)}),(0,U.jsx)(`input`,{id:r?`${s}n`:`navn`,name:`navn`,autoComplete:`name`,"aria-invalid":P?!0:void 0,"aria-describedby":P?`${s}ne`:void 0}),P&&(0,U.jsx)(`p`,{className:`wrong`,id:`${s}ne`,children:P})]}),(0,U.jsxs)(`div`,{className:`field`,children:[(0,U.jsx)(`label`,{htmlFor:r?`${s}e`:`epost`,children:b(`formEmail`)}),(0,U.jsx)(`input`,{id:r?`${s}e`:`epost`,name:`epost`,type:`email`,autoComplete:`email`,"aria-invalid":F?!0:void 0,"aria-describedby":F?`${s}ee`:void 0}),F&&(0,U.jsx)(`p`,{className:`wrong`,id:`${s}ee`,children:F})]})]}),(0,U.jsx)(`input`,{type:`hidden`,name:`token`,defaultValue:T?.token}),(0,U.jsx)(`input`,{type:`hidden`,name:`nokkel`,suppressHydrationWarning:!0}),n&&(0,U.jsx)(`input`,{type:`hidden`,name:`svar`,defaultValue:n.id}),(0,U.jsx)(`p`,{className:`trap`,"aria-hidden":`true`,children:(0,U.jsxs)(`label`,{children:[b(`formTrap`),(0,U.jsx)(`input`,{name:`nettsted`,tabIndex:-1,autoComplete:`off`})]})}),!r&&(0,U.jsx)(`p`,{className:`help`,children:b(`formRules`)}),A.map((e,t)=>(0,U.jsx)(`p`,{className:`wrong`,role:`alert`,children:e.message},t)),m&&(0,U.jsx)(`p`,{className:`wrong`,role:`alert`,children:m}),v&&(0,U.jsx)(`p`,{className:`well`,role:`status`,children:v.text}),v?.warning&&(0,U.jsx)(`p`,{className:`wrong`,role:`status`,children:`${b(`warning`)} ${v.warning}`}),(0,U.jsxs)(`p`,{className:`form-end`,children:[(0,U.jsx)(`button`,{className:`button`,disabled:g,children:b(g?`sending`:`formSend`)}),C&&(0,U.jsx)(`button`,{type:`button`,className:`button quiet`,onClick:()=>void j(void 0,!0),children:b(`sendAnyway`)}),o&&(0,U.jsx)(`button`,{type:`button`,className:`button quiet`,onClick:o,children:b(`cancel`)})]})]})}var[Ke,qe,Je,Ye,Xe]=[i(ue),i(pe),i(fe),i(me),i(xe)],Ze={eldste:`OLDEST`,nyeste:`NEWEST`,likt:`MOST_LIKED`};function Qe({subject:e,path:t,visit:n}){let r=M(),i=Ze[n.search.get(`sorter`)??``]??`OLDEST`,a=n.search.get(`kommentar`),[{data:o,error:s},c]=H({query:Ke,variables:{subject:e,order:i,after:n.search.get(`etter`)??null}}),[{data:l}]=H({query:qe,variables:{comment:we(a??`0`)},pause:!a}),u=o?.node&&`thread`in o.node?o.node:null,d=l?.node&&`threadPage`in l.node?l.node.threadPage:null,f=a?d:u?.thread,[p,m]=(0,k.useState)([]),[h,g]=(0,k.useState)(null),[_,v]=(0,k.useState)([]),[y,S]=(0,k.useState)([]),[C,w]=(0,k.useState)(null),[T,E]=(0,k.useState)({}),[D,O]=(0,k.useState)(null),[A,j]=(0,k.useState)(new Set),[N,P]=(0,k.useState)(``),[F,I]=(0,k.useState)(!1),L=(0,k.useRef)(null),R=$e(),z=(0,k.useMemo)(()=>X(X([...f?.nodes??[]],p,!1),C?[..._,C]:_,i===`NEWEST`).map(e=>A.has(e.id)?{...e,moreReplies:0}:e),[f,p,_,C,i,A]),B=(0,k.useRef)(new Set);B.current=new Set(z.map(e=>e.id)),(0,k.useEffect)(()=>{for(let t of Q(e))r.query(Ye,{receipt:t.receipt}).toPromise().then(({data:e})=>{let n=e?.commentByReceipt;e&&(!n||n.tombstone?He(t.comment):(V(n.id,{receipt:t.receipt,canEdit:n.viewerCanEdit,canWithdraw:n.viewerCanWithdraw,bodyText:n.bodyText??``,rejection:n.rejection}),n.visibility===`HIDDEN`&&v(e=>X(e,[{...n,bodyText:n.bodyText??``}],!1))))})},[e]),(0,k.useEffect)(()=>{let e=L.current;if(!e)return;let t=new IntersectionObserver(e=>e.some(e=>e.isIntersecting)&&I(!0),{rootMargin:`600px`});return t.observe(e),()=>t.disconnect()},[u!==null]),ee({query:Xe,variables:{subject:e},pause:!F},(e,{commentPublished:t})=>(B.current.has(t.id)?v(e=>X(e,[t],!1)):S(e=>X(e,[t],!1)),{commentPublished:t})),(0,k.useEffect)(()=>{let e=/^#kommentar-(\d+)$/.exec(location.hash)?.[1];e&&!a&&u&&!document.getElementById(`kommentar-${e}`)&&q(r.query(qe,{comment:we(e)}).toPromise()).then(t=>{let n=t.data?.node;n&&`threadPage`in n&&n.threadPage?(v(e=>X(e,n.threadPage?.nodes??[],!1)),requestAnimationFrame(()=>document.getElementById(`kommentar-${e}`)?.scrollIntoView({block:`center`}))):P(b(`goneComment`))})},[u!==null]);let V=(e,t)=>E(n=>({...n,[e]:t}));async function te(){let t=h??f?.pageInfo.endCursor,n=(await q(r.query(Ke,{subject:e,order:a?`OLDEST`:i,after:t??null}).toPromise())).data?.node;if(!n||!(`thread`in n)||!n.thread){P(b(`notLoaded`));return}let o=n.thread;m(e=>[...e,...o.nodes]),g(o.pageInfo.hasNextPage?o.pageInfo.endCursor:``)}async function ne(e){let t=null;for(let n=0;n<5;n++){let n=await re(e.id,t);if(!n){P(b(`notLoaded`));return}let r=n.nodes.filter(e=>!B.current.has(e.id)).map(t=>({...t,parent:{__typename:`Comment`,id:e.id,authorName:e.authorName},moreReplies:t.replyCount}));if(v(e=>[...e,...r]),!n.pageInfo.hasNextPage)break;t=n.pageInfo.endCursor}j(t=>new Set(t).add(e.id))}let re=async(e,t)=>{let n=await q(r.query(Je,{comment:e,after:t}).toPromise());return n.data?.node&&`replies`in n.data.node?n.data.node.replies:null};function ie(){let e=y.map(e=>({...e,fresh:!0}));v(t=>[...t,...e]),S([]);let t=e[0];t&&requestAnimationFrame(()=>document.getElementById(Y(t.id))?.scrollIntoView({block:`center`}))}if(!u)return(0,U.jsxs)(`section`,{className:`discussion`,id:`kommentarer`,ref:L,children:[(0,U.jsx)(`p`,{role:s?`alert`:void 0,children:b(s?`notLoaded`:`loading`)}),s&&(0,U.jsx)(`p`,{className:`more`,children:(0,U.jsx)(`button`,{className:`button`,onClick:()=>c({requestPolicy:`network-only`}),children:b(`tryAgain`)})})]});let W=t=>(n,i)=>{let a=Q(e).find(e=>e.comment===n.id);a&&V(n.id,{receipt:a.receipt,canEdit:!0,canWithdraw:!0,bodyText:n.bodyText??``}),a&&r.query(Ye,{receipt:a.receipt},{requestPolicy:`network-only`}).toPromise().then(({data:e})=>{let t=e?.commentByReceipt;t&&a&&V(n.id,{receipt:a.receipt,canEdit:t.viewerCanEdit,canWithdraw:t.viewerCanWithdraw,bodyText:t.bodyText??``,rejection:t.rejection})}),v(e=>X(e,[{...n,fresh:!0,...t&&i?{notice:i}:{}}],!1)),S(e=>e.filter(e=>e.id!==n.id)),t&&O(null)},G=e=>t=>w(t&&{__typename:`Comment`,id:`sending`,bodyText:t.body,bodyHtml:null,authorName:t.name,authorIsStaff:!1,createdAt:``,editedAt:null,visibility:`HIDDEN`,review:`PENDING`,tombstone:null,revision:0,depth:0,replyCount:0,moreReplies:0,likeCount:0,viewerHasLiked:!1,viewerCanReport:!1,viewerCanReply:!1,featured:!1,redacted:!1,locked:!1,sending:!0,parent:e?{__typename:`Comment`,id:e.id,authorName:e.authorName}:null}),K=u.commentCount,ae=a?f?.pageInfo.hasNextPage&&h!==``:h===null?f?.pageInfo.hasNextPage:h!==``,oe=f?.pageInfo.endCursor,se=`${t}/kommentarer`,J=n.search.has(`svar`)?f?.nodes.find(e=>e.id===we(n.search.get(`svar`)??``)&&!e.tombstone):void 0;return(0,U.jsxs)(`section`,{className:`discussion`,id:`kommentarer`,"aria-labelledby":`kommentarer-tittel`,ref:L,children:[(0,U.jsxs)(`header`,{className:`discussion-head`,children:[(0,U.jsx)(`h2`,{id:`kommentarer-tittel`,children:b(`commentsTitle`)}),(0,U.jsx)(`p`,{className:`discussion-count`,children:K?x(`comments`,K):b(`noComments`)}),u.commentsOpen&&(0,U.jsx)(`a`,{className:`to-form`,href:`#skriv`,children:b(`writeOne`)})]}),a?(0,U.jsxs)(`p`,{className:`excerpt`,children:[`${b(d||!l?`excerpt`:`goneComment`)} `,(0,U.jsx)(`a`,{href:`${t}#kommentarer`,children:b(`wholeThread`)})]}):K>1&&(0,U.jsx)(`nav`,{className:`orders`,"aria-label":b(`orderBy`),children:(0,U.jsx)(`ul`,{children:Object.entries(Ze).map(([e,n])=>(0,U.jsx)(`li`,{children:(0,U.jsx)(`a`,{href:`${t}${e===`eldste`?``:`?sorter=${e}`}#kommentarer`,"aria-current":n===i||void 0,children:b(`order.${n}`)})},e))})}),(0,U.jsx)(`ol`,{className:`thread`,children:z.map(t=>(0,U.jsx)(Ae,{comment:t,own:T[t.id],marked:R===Y(t.id),onReply:O,onMore:e=>void ne(e),onChanged:e=>v(t=>X(t,[{...e,notice:``}],!1)),children:D?.id===t.id&&(0,U.jsx)(Ge,{subject:e,action:se,inline:!0,parent:{id:t.id,name:t.authorName??``},onSending:G(t),onPosted:W(t),onCancel:()=>O(null)})},t.id))}),ae&&oe&&(0,U.jsx)(`p`,{className:`more`,children:(0,U.jsx)(`a`,{href:`${t}?etter=${encodeURIComponent(oe)}#kommentarer`,onClick:e=>{e.preventDefault(),te()},children:b(`moreComments`)})}),N&&(0,U.jsx)(`p`,{className:`wrong`,role:`alert`,children:N}),u.commentsOpen?(0,U.jsx)(Ge,{subject:e,action:se,parent:J&&{id:J.id,name:J.authorName??``},onSending:G(J),onPosted:W()}):(0,U.jsx)(`p`,{className:`closed`,children:b(`closed`)}),(0,U.jsx)(`div`,{className:`arrivals`,role:`status`,children:y.length>0&&(0,U.jsx)(`button`,{className:`button`,onClick:ie,children:x(`newComments`,y.length)})})]})}function $e(){let[e,t]=(0,k.useState)(``);return(0,k.useEffect)(()=>{let e=()=>t(location.hash.slice(1));return e(),addEventListener(`hashchange`,e),()=>removeEventListener(`hashchange`,e)},[]),e}var et=e({Failed:()=>$,default:()=>tt});function tt(){return f(b(`notFoundTitle`)),(0,U.jsxs)(`div`,{className:`notice-page`,children:[(0,U.jsx)(`h1`,{children:b(`notFoundTitle`)}),(0,U.jsx)(`p`,{children:b(`notFoundText`)}),(0,U.jsxs)(`p`,{children:[(0,U.jsx)(`a`,{className:`button`,href:`/`,children:b(`toFront`)}),` `,(0,U.jsx)(`a`,{className:`button quiet`,href:`/sok`,children:b(`navSearch`)})]})]})}function $({error:e}){return f(b(`errorTitle`)),(0,U.jsxs)(`div`,{className:`notice-page`,role:`alert`,children:[(0,U.jsx)(`h1`,{children:e?.networkError?b(`offlineTitle`):b(`errorTitle`)}),(0,U.jsx)(`p`,{children:e?.networkError?b(`offlineText`):b(`errorText`)}),(0,U.jsx)(`p`,{children:(0,U.jsx)(`button`,{className:`button`,onClick:()=>location.reload(),children:b(`tryAgain`)})})]})}var nt=e({default:()=>ot,needs:()=>at}),rt=i(le),it=({params:e})=>({slug:e.slug??``,locale:S()}),at=e=>[[rt,it(e)]];function ot(e){let[{data:t,error:n}]=H({query:rt,variables:it(e)});return f(t?.article?.title),t?t.article?(0,U.jsxs)(U.Fragment,{children:[(0,U.jsx)(ct,{article:t.article}),(0,U.jsx)(Qe,{subject:t.article.id,path:`/artikkel/${t.article.slug}`,visit:e})]}):(0,U.jsx)(tt,{}):(0,U.jsx)($,{error:n})}var st=e=>[e.title,e.affiliation].filter(Boolean).join(`, `);function ct({article:e}){let[t,n,r]=[W(e.contributors,`AUTHOR`),W(e.contributors,`PHOTOGRAPHER`,`ILLUSTRATOR`,`TRANSLATOR`,`EDITOR`),W(e.contributors,`SOURCE`)],i=e.heroImage&&re(e.heroImage.url)?e.heroImage:null;return(0,U.jsxs)(`article`,{className:`story`,children:[(0,U.jsxs)(`header`,{className:`story-head`,children:[e.topics.length>0&&(0,U.jsx)(`ul`,{className:`kickers`,children:e.topics.map(e=>(0,U.jsx)(`li`,{children:(0,U.jsx)(`a`,{href:`/tema/${e.slug}`,children:e.name})},e.id))}),(0,U.jsx)(`h1`,{children:e.title}),e.lede&&(0,U.jsx)(`p`,{className:`lede`,children:e.lede}),(0,U.jsxs)(`div`,{className:`byline`,children:[t.length>0&&(0,U.jsx)(`p`,{className:`authors`,children:t.map((e,t)=>[t>0?`, `:`${b(`by`)} `,(0,U.jsx)(`a`,{href:`/person/${e.person.slug}`,children:e.person.name},e.person.id)])}),n.length>0&&(0,U.jsx)(`p`,{children:n.map((e,t)=>[`${t>0?`, `:``}${b(`role.${e.role}`)}: `,(0,U.jsx)(`a`,{href:`/person/${e.person.slug}`,children:e.person.name},e.person.id)])}),(0,U.jsxs)(`p`,{className:`meta`,children:[(0,U.jsx)(`time`,{dateTime:e.publishedAt??``,children:C(e.publishedAt??``)}),(0,U.jsx)(`span`,{children:b(`minutes`,{n:e.readingMinutes})}),(0,U.jsx)(`a`,{href:`#kommentarer`,children:e.commentCount?x(`comments`,e.commentCount):b(`noComments`)})]})]})]}),i&&(0,U.jsxs)(`figure`,{className:`hero`,children:[(0,U.jsx)(`img`,{src:i.url,alt:i.alt,...ie(i,`(min-width: 78rem) 78rem, 100vw`)}),(i.caption||i.credit)&&(0,U.jsxs)(`figcaption`,{children:[i.caption&&(0,U.jsx)(`span`,{children:i.caption}),i.credit&&(0,U.jsx)(`span`,{className:`credit`,children:b(`photoBy`,{name:i.credit})})]})]}),(0,U.jsx)(D,{className:`prose`,html:e.bodyHtml}),e.notes.length>0&&(0,U.jsx)(`div`,{className:`notes`,children:e.notes.map((e,t)=>(0,U.jsxs)(`div`,{className:`note`,"data-kind":e.kind,children:[(0,U.jsx)(`h2`,{children:b(`note.${e.kind}`)}),(0,U.jsx)(`p`,{children:e.text}),(0,U.jsx)(`p`,{className:`meta`,children:(0,U.jsx)(`time`,{dateTime:e.notedOn,children:_(e.notedOn)})})]},t))}),(0,U.jsxs)(`div`,{className:`afterword`,children:[r.length>0&&(0,U.jsxs)(`section`,{"aria-labelledby":`medvirkende`,children:[(0,U.jsx)(`h2`,{className:`rubric`,id:`medvirkende`,children:b(`contributors`)}),(0,U.jsx)(`ul`,{className:`people`,children:r.map(e=>(0,U.jsxs)(`li`,{children:[(0,U.jsx)(`a`,{href:`/person/${e.person.slug}`,children:e.person.name}),st(e.person)&&(0,U.jsx)(`span`,{children:st(e.person)})]},e.person.id))})]}),e.initiatives.length>0&&(0,U.jsxs)(`section`,{"aria-labelledby":`initiativet`,children:[(0,U.jsx)(`h2`,{className:`rubric`,id:`initiativet`,children:b(`initiativesInArticle`)}),e.initiatives.map(e=>(0,U.jsx)(ae,{initiative:e},e.id))]}),e.reports.length>0&&(0,U.jsxs)(`section`,{"aria-labelledby":`rapporter`,children:[(0,U.jsx)(`h2`,{className:`rubric`,id:`rapporter`,children:b(`reports`)}),e.reports.map(e=>(0,U.jsxs)(`div`,{className:`report`,children:[(0,U.jsx)(`h3`,{children:e.url?(0,U.jsx)(`a`,{href:e.url,children:e.title}):e.title}),(0,U.jsx)(`ul`,{className:`roles`,children:e.organisations.map((e,t)=>(0,U.jsxs)(`li`,{children:[(0,U.jsx)(`span`,{children:b(`reportRole.${e.role}`)}),(0,U.jsx)(`a`,{href:`/organisasjon/${e.organisation.slug}`,children:e.organisation.name})]},t))}),e.year&&(0,U.jsx)(`p`,{className:`meta`,children:(0,U.jsx)(`span`,{children:e.year})})]},e.id))]}),e.related.length>0&&(0,U.jsxs)(`section`,{"aria-labelledby":`lesmer`,children:[(0,U.jsx)(`h2`,{className:`rubric`,id:`lesmer`,children:b(`readMore`)}),(0,U.jsx)(`ul`,{className:`related`,children:e.related.map(e=>(0,U.jsxs)(`li`,{children:[(0,U.jsx)(`a`,{href:`/artikkel/${e.slug}`,children:e.title}),(0,U.jsx)(`p`,{children:e.lede})]},e.id))})]}),e.tags.length>0&&(0,U.jsxs)(`section`,{"aria-labelledby":`stikkord`,children:[(0,U.jsx)(`h2`,{className:`rubric`,id:`stikkord`,children:b(`tags`)}),(0,U.jsx)(`ul`,{className:`pills`,children:e.tags.map(e=>(0,U.jsx)(`li`,{children:(0,U.jsx)(`a`,{href:`/sok?q=${encodeURIComponent(e.name)}`,children:e.name})},e.id))})]})]})]})}var lt=e({default:()=>ft,needs:()=>dt}),ut=i(ce),dt=()=>[[ut,{locale:S()}]];function ft(){let[{data:e,error:t}]=H({query:ut,variables:{locale:S()}});if(f(void 0),!e)return(0,U.jsx)($,{error:t});let[n,...r]=e.frontPage.items.map(e=>e.article),[i,a]=[r.slice(0,2),r.slice(2)];return(0,U.jsxs)(U.Fragment,{children:[(0,U.jsx)(`h1`,{className:`unseen`,children:`InnoMag – ${b(`tagline`)}`}),(0,U.jsxs)(`div`,{className:`front`,children:[n&&(0,U.jsx)(G,{article:n,size:`lead`}),i.length>0&&(0,U.jsx)(`div`,{className:`seconds`,children:i.map(e=>(0,U.jsx)(G,{article:e,size:`second`},e.id))}),(0,U.jsxs)(`section`,{className:`river`,"aria-labelledby":`siste`,children:[(0,U.jsx)(`h2`,{className:`rubric`,id:`siste`,children:b(`latest`)}),a.map(e=>(0,U.jsx)(G,{article:e,size:`row`},e.id)),a.length>0&&(0,U.jsx)(`p`,{className:`more`,children:(0,U.jsx)(`a`,{href:`/artikler`,children:b(`allArticles`)})})]}),(0,U.jsxs)(`aside`,{className:`beside`,children:[(0,U.jsxs)(`section`,{"aria-labelledby":`folger`,children:[(0,U.jsx)(`h2`,{className:`rubric`,id:`folger`,children:b(`weFollow`)}),e.initiatives.nodes.map(e=>(0,U.jsx)(ae,{initiative:e},e.id)),(0,U.jsx)(`p`,{className:`more`,children:(0,U.jsx)(`a`,{href:`/initiativ`,children:b(`allInitiatives`)})})]}),(0,U.jsxs)(`nav`,{"aria-labelledby":`temaer`,children:[(0,U.jsx)(`h2`,{className:`rubric`,id:`temaer`,children:b(`navTopics`)}),(0,U.jsx)(`ul`,{className:`pills`,children:e.topics.nodes.filter(e=>!e.parent).map(e=>(0,U.jsx)(`li`,{children:(0,U.jsx)(`a`,{href:`/tema/${e.slug}`,children:e.name})},e.id))})]})]})]})]})}var pt=[{path:`/`,load:()=>Promise.resolve(lt)},{path:`/artikkel/:slug`,load:()=>Promise.resolve(nt)},{path:`/initiativ/:slug`,load:()=>E(()=>import(`./initiative.js`),__vite__mapDeps([0,1,2,3,4]),import.meta.url)}];addEventListener(`vite:preloadError`,()=>location.reload());async function mt(){await w(l.language),await d(pt,()=>Promise.resolve(et));let e=document.getElementById(`app`);if(!e)return;let t=(0,U.jsx)(k.StrictMode,{children:(0,U.jsx)(j,{value:m,children:(0,U.jsx)(h,{frame:ne})})});l.status>=500||l.status===422||l.status===200&&!c(location.pathname)||(e.firstElementChild?(0,O.hydrateRoot)(e,t,{onRecoverableError:e=>console.error(`the page differs from what the server rendered:`,e,e.cause)}):(0,O.createRoot)(e).render(t))}mt();export{K as a,Se as i,tt as n,H as o,Qe as r,$ as t};