const __vite__mapDeps=(i,m=__vite__mapDeps,d=(m.f||(m.f=["./initiative.js","./router.js","./rolldown-runtime.js","./jsx-runtime.js"])))=>i.map(i=>d[i]);
import{n as e,r as t}from"./rolldown-runtime.js";import{_ as n,a as r,c as i,f as a,g as o,h as s,i as c,l,m as u,n as d,o as f,p,s as m,t as h,v as g}from"./router.js";import{a as _,c as v,i as y,l as b,n as x,o as S,r as C,s as ee,t as w,u as T}from"./jsx-runtime.js";var E=n(),D=t(g()),O=D.createContext({}),k=O.Provider;O.Consumer,O.displayName=`UrqlContext`;var A=()=>D.useContext(O),j={fetching:!1,stale:!1,hasNext:!1,error:void 0,data:void 0,extensions:void 0,operation:void 0},M=(e,t)=>e===t||!(!e||!t||e.key!==t.key),N=(e,t)=>{var n={...e,...t,data:t.data!==void 0||t.error?t.data:e.data,fetching:!!t.fetching,stale:!!t.stale,error:t.fetching?e.error:t.error};return((e,t)=>{for(var n in e)if(!(n in t))return!0;for(var r in t)if(r===`operation`?!M(e[r],t[r]):e[r]!==t[r])return!0;return!1})(e,n)?n:e},P=(e,t)=>{for(var n=0,r=t.length;n<r;n++)if(e[n]!==t[n])return!0;return!1},F=!1;function I(e,t){if(!F||t===void 0)try{return F=!0,e(t)}finally{F=!1}else Promise.resolve(t).then(e)}function te(e,t){var n=D.useRef(void 0);return D.useMemo((()=>{var r=a(e,t);return n.current!==void 0&&n.current.key===r.key?n.current:(n.current=r,r)}),[e,t])}var ne=e=>{if(!e._react){var t=new Set,n=new Map;e.operations$&&s((e=>{e.kind===`teardown`&&t.has(e.key)&&(t.delete(e.key),n.delete(e.key))}))(e.operations$),e._react={get:e=>n.get(e),set(e,r){t.delete(e),n.set(e,r)},clear(e){t.delete(e),n.delete(e)},dispose(e){t.add(e)}}}return e._react},L=(e,t)=>t&&t.suspense!==void 0?!!t.suspense:e.suspense;function R(e){var t=A(),n=ne(t),r=L(t,e.context),i=te(e.query,e.variables),a=D.useMemo((()=>{if(e.pause)return null;var a=t.executeQuery(i,{requestPolicy:e.requestPolicy,...e.context});return r?u((e=>{n.set(i.key,e)}))(a):a}),[n,t,i,r,e.pause,e.requestPolicy,e.context]),c=D.useCallback(((e,t)=>{if(!e)return{fetching:!1};var r=n.get(i.key);if(!r){var a,c,l=s((e=>{r=e,a&&a(r)}))(p((()=>{c&&!r&&(n.get(i.key)===c&&n.clear(i.key),a&&a(void 0))}))(o((()=>t&&!a||!r||`hasNext`in r&&r.hasNext))(e)));if(r==null&&t)throw c=new Promise((e=>{a=e})),n.set(i.key,c),c;l.unsubscribe()}else if(t&&r!=null&&`then`in r){var u=r,d=()=>{n.get(i.key)===u&&n.clear(i.key)};throw u.then(d,d),r}if(t&&r!=null&&!(`then`in r)&&r.error){var f=r;queueMicrotask((()=>{n.get(i.key)===f&&n.clear(i.key)}))}return r||{fetching:!0}}),[n,i]),l=[t,i,e.requestPolicy,e.context,e.pause],[d,f]=D.useState((()=>[a,N(j,I((()=>c(a,r)))),l])),m=d[1];a!==d[0]&&P(d[2],l)&&f([a,m=N(d[1],I((()=>c(a,r)))),l]),D.useEffect((()=>{var e=d[0],t=d[2][1],r=!1,i=e=>{r=!0,I(f,(t=>{var n=N(t[1],e);return t[1]===n?t:[t[0],n,t[2]]}))};if(e){var a=s(i)(p((()=>{i({fetching:!1})}))(e));return r||i({fetching:!0}),()=>{n.dispose(t.key),a.unsubscribe()}}i({fetching:!1})}),[n,d[0],d[2][1]]);var h=D.useCallback((a=>{var o={requestPolicy:e.requestPolicy,...e.context,...a};I(f,(e=>[r?u((e=>{n.set(i.key,e)}))(t.executeQuery(i,o)):t.executeQuery(i,o),e[1],l]))}),[t,n,i,r,e.requestPolicy,e.context,e.pause]);return[m,h]}function re(e,t){var n=A(),r=te(e.query,e.variables),i=D.useRef(t);i.current=t;var a=D.useMemo((()=>e.pause?null:n.executeSubscription(r,e.context)),[n,r,e.pause,e.context]),o=[n,r,e.context,e.pause],[c,l]=D.useState((()=>[a,{...j,fetching:!!a},o])),u=c[1];a!==c[0]&&P(c[2],o)&&l([a,u=N(c[1],{fetching:!!a}),o]),D.useEffect((()=>{var e=e=>{I(l,(t=>{var n=N(t[1],e);return t[1]===n?t:(i.current&&n.data!=null&&t[1].data!==n.data&&(n.data=i.current(t[1].data,n.data)),[t[0],n,t[2]])}))};if(c[0])return s(e)(p((()=>{e({fetching:!!a})}))(c[0])).unsubscribe;e({fetching:!1})}),[c[0]]);var d=D.useCallback((t=>{var i=n.executeSubscription(r,{...e.context,...t});I(l,(e=>[i,e[1],o]))}),[n,r,e.context,e.pause]);return[u,d]}var z=w(),B=[[`nb`,`Bokmål`],[`nn`,`Nynorsk`],[`en`,`English`]];function ie({children:e}){return(0,z.jsxs)(z.Fragment,{children:[(0,z.jsx)(`a`,{className:`skip`,href:`#innhold`,children:b(`skip`)}),(0,z.jsxs)(`header`,{className:`masthead`,children:[(0,z.jsx)(`a`,{className:`wordmark`,href:`/`,children:`InnoMag`}),(0,z.jsx)(`p`,{className:`tagline`,children:b(`tagline`)}),(0,z.jsx)(`nav`,{className:`menu`,"aria-label":b(`menu`),children:(0,z.jsxs)(`ul`,{children:[(0,z.jsx)(`li`,{children:(0,z.jsx)(`a`,{href:`/artikler`,children:b(`navArticles`)})}),(0,z.jsx)(`li`,{children:(0,z.jsx)(`a`,{href:`/initiativ`,children:b(`navInitiatives`)})}),(0,z.jsx)(`li`,{children:(0,z.jsx)(`a`,{href:`/sok`,children:b(`navSearch`)})})]})})]}),(0,z.jsx)(`main`,{id:`innhold`,tabIndex:-1,children:e}),(0,z.jsxs)(`footer`,{className:`colophon`,children:[(0,z.jsx)(`p`,{className:`wordmark`,children:`InnoMag`}),(0,z.jsx)(`p`,{children:b(`footerAbout`)}),(0,z.jsxs)(`form`,{className:`languages`,method:`post`,action:`/sprak`,children:[(0,z.jsx)(`input`,{type:`hidden`,name:`tilbake`,defaultValue:r()?.key??`/`}),(0,z.jsx)(`span`,{id:`sprak`,children:b(`language`)}),(0,z.jsx)(`ul`,{"aria-labelledby":`sprak`,children:B.map(([e,t])=>(0,z.jsx)(`li`,{children:(0,z.jsx)(`button`,{name:`sprak`,value:e,lang:e,"aria-current":e===v()||void 0,children:t})},e))})]})]})]})}var ae=window.trustedTypes?.createPolicy(`innomag`,{createHTML:e=>e})??{createHTML:e=>e},V=({html:e,...t})=>(0,z.jsx)(`div`,{...t,dangerouslySetInnerHTML:{__html:ae.createHTML(e)}}),oe=e=>!!e&&e.startsWith(`/`)&&!e.startsWith(`//`),H=(e,t)=>({...e.srcset&&{srcSet:e.srcset,sizes:t},...e.width&&e.height&&{width:e.width,height:e.height}}),U=(e,...t)=>t.flatMap(t=>e.filter(e=>e.role===t));function W({article:e,size:t}){let n=`/artikkel/${e.slug}`,r=U(e.contributors,`AUTHOR`),i=e.topics[0];return(0,z.jsxs)(`article`,{className:`card ${t}`,children:[e.heroImage&&oe(e.heroImage.url)&&(0,z.jsx)(`a`,{className:`card-picture`,href:n,tabIndex:-1,"aria-hidden":`true`,children:(0,z.jsx)(`img`,{src:e.heroImage.url,alt:``,loading:`lazy`,...H(e.heroImage,`(min-width: 62rem) 40vw, 100vw`)})}),(0,z.jsxs)(`div`,{className:`card-text`,children:[i&&(0,z.jsx)(`p`,{className:`kicker`,children:(0,z.jsx)(`a`,{href:`/tema/${i.slug}`,children:i.name})}),(0,z.jsx)(`h2`,{className:`card-title`,children:(0,z.jsx)(`a`,{href:n,children:e.title})}),(0,z.jsx)(`p`,{className:`card-lede`,children:e.lede}),(0,z.jsxs)(`p`,{className:`meta`,children:[r.length>0&&(0,z.jsx)(`span`,{children:`${b(`by`)} ${r.map(e=>e.person.name).join(`, `)}`}),(0,z.jsx)(`time`,{dateTime:e.publishedAt??``,children:C(e.publishedAt??``)}),(0,z.jsx)(`span`,{children:b(`minutes`,{n:e.readingMinutes})}),e.commentCount>0&&(0,z.jsx)(`a`,{href:`${n}#kommentarer`,children:x(`comments`,e.commentCount)})]})]})]})}var G=e=>e.municipality&&e.county&&e.municipality!==e.county?`${e.municipality}, ${e.county}`:e.municipality||e.county,K=({initiative:e})=>(0,z.jsxs)(`article`,{className:`venture`,children:[(0,z.jsx)(`p`,{className:`status`,"data-status":e.status,children:b(`status.${e.status}`)}),(0,z.jsx)(`h3`,{children:(0,z.jsx)(`a`,{href:`/initiativ/${e.slug}`,children:e.title})}),(0,z.jsx)(`p`,{children:e.summary}),G(e)&&(0,z.jsx)(`p`,{className:`meta`,children:(0,z.jsx)(`span`,{children:G(e)})})]}),se=2e4;async function q(e){let t=new Promise(e=>setTimeout(e,se,`late`)),n=await Promise.race([e,t]);return n===`late`?{lost:`network`}:n.error?{lost:J(n.error)}:n.data?{data:n.data}:{lost:`server`}}var J=e=>e.networkError&&!e.response?.status?`network`:`server`,Y=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new Y(`
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
    `,{fragmentName:`ImageParts`}),new Y(`
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
    `,{fragmentName:`Byline`}),new Y(`
    fragment TopicLink on Topic {
  __typename
  id
  slug
  name(locale: $locale)
}
    `,{fragmentName:`TopicLink`}),new Y(`
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
}`,{fragmentName:`ArticleCard`}),new Y(`
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
    `,{fragmentName:`InitiativeCard`}),new Y(`
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
    `,{fragmentName:`CommentParts`});var ce=new Y(`
    query FrontPage($locale: Locale!) {
  __typename
  articles(first: 13) {
    __typename
    nodes {
      __typename
      ...ArticleCard
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
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
}`,{hash:`sha256:35b41aebeec794812f9d791a734bdadf45ef1faa30ef7f84094bcfa3259c8143`}),le=new Y(`
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
}`,{hash:`sha256:375a932d0437406e0044c189e3bbe09e8b3a0d249d0ed69ca4d90310e747f6f9`}),ue=new Y(`
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
}`,{hash:`sha256:6cbe864119de95edf4043c674154e5b98c571e23a44046bd3cebb54dd39ca4c8`}),de=new Y(`
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
    `,{hash:`sha256:7bf320c64ae4a7ed3baa9d477e77bf0a1ccf7fadd6abb8af016693ba6451fd15`}),fe=new Y(`
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
}`,{hash:`sha256:671e7d5ffe969268ddbf84bddc613940761c7726d8b6926c0acaf38aa44e0286`}),pe=new Y(`
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
}`,{hash:`sha256:703830c43aaed3399e92321eccbe434976109080cc09c5c57345aadfbad232ca`}),me=new Y(`
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
}`,{hash:`sha256:9a8288f8dfc9916dd0c50345c8ed571b73819b116f0e4d3317da1f4fdc928a75`}),he=new Y(`
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
}`,{hash:`sha256:5ed8cd61b1ee41dc2c55a43f2f5f99d20c2e9af0fa4386f8779eb3f13c4c1f40`}),ge=new Y(`
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
}`,{hash:`sha256:99347d1291054d40112612edde827f24adeb5b343c434541201c1a85effc4307`}),_e=new Y(`
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
}`,{hash:`sha256:cc54d62dfd96c700c446660c0cb5624e3aea8146f23a66337c8eacc76fca8719`}),ve=new Y(`
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
    `,{hash:`sha256:a3e146e1a56036d0d7a82653cead83190d96e4568d1641f31e84807710f2aafb`}),ye=new Y(`
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
    `,{hash:`sha256:9e3d3b75d754dd4206e45ba185dd13fd313447f1d35f434201a4363a8f489334`}),be=new Y(`
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
    `,{hash:`sha256:b9fa36ad01ead9b6a725d6110a488125fab3829e774c0de3a3fa3ece5e9c77e3`}),xe=new Y(`
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
}`,{hash:`sha256:d72c6ecbd8c50c366bc58f162e939ab56c7b51503e8dc98fe980d1b75b829039`}),Se=new Y(`
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
}`,{hash:`sha256:9c9e12f471f55407136d9f67b010318dc7633cc2463720b70d348b6bd7c8de2b`}),Ce=e=>{try{return atob(e.replace(/-/g,`+`).replace(/_/g,`/`)).split(`:`)[1]??e}catch{return e}},we=e=>btoa(`Comment:${e}`).replace(/\+/g,`-`).replace(/\//g,`_`).replace(/=+$/,``),X=e=>`kommentar-${Ce(e)}`;function Z(e,t,n){let r=[...e];for(let e of t){let t=r.findIndex(t=>t.id===e.id);if(t>=0){r[t]={...r[t],...e,moreReplies:r[t]?.moreReplies??0};continue}let i=e.parent?r.findIndex(t=>t.id===e.parent?.id):-1;if(i>=0){let t=r[i]?.depth??0,n=i+1;for(;n<r.length&&(r[n]?.depth??0)>t;)n++;r.splice(n,0,{...e,depth:t+1})}else n?r.unshift(e):r.push(e)}return r}var[Te,Ee,De,Oe,ke]=[i(ye),i(be),i(ve),i(ge),i(_e)];function Ae({comment:e,own:t,marked:n,onReply:r,onMore:i,onChanged:a,children:o}){let[s,c]=(0,D.useState)(null),[l,u]=(0,D.useState)(``),d=e.visibility===`HIDDEN`&&!e.tombstone,f=e.authorName??``,p=(e,t)=>{c(null),u(e),t&&a(t)},m=[`comment`,n||e.fresh?`marked`:``,d||e.sending?`waits`:``].filter(Boolean).join(` `);return(0,z.jsxs)(`li`,{className:m,id:X(e.id),"data-depth":e.depth,children:[e.tombstone?(0,z.jsx)(`p`,{className:`tombstone`,children:b(`tombstone.${e.tombstone}`)}):(0,z.jsxs)(z.Fragment,{children:[(0,z.jsxs)(`p`,{className:`comment-head`,children:[(0,z.jsx)(`b`,{className:`comment-name`,children:f}),e.authorIsStaff&&(0,z.jsx)(`span`,{className:`badge`,children:b(`staff`)}),e.featured&&(0,z.jsx)(`span`,{className:`badge featured`,children:b(`featured`)}),e.sending?(0,z.jsx)(`span`,{className:`badge waiting`,children:b(`sending`)}):d&&(0,z.jsx)(`span`,{className:`badge waiting`,children:t?.rejection?b(`rejected`):b(`waiting`)}),!e.sending&&(0,z.jsx)(`a`,{className:`comment-time`,href:`#${X(e.id)}`,title:b(`link`),children:(0,z.jsx)(`time`,{dateTime:e.createdAt,children:y(e.createdAt)})}),e.editedAt&&(0,z.jsx)(`span`,{children:b(`edited`)}),e.redacted&&(0,z.jsx)(`span`,{children:b(`redacted`)})]}),s===`edit`&&t?(0,z.jsx)(Pe,{comment:e,own:t,onDone:p,onCancel:()=>c(null)}):e.sending?(0,z.jsx)(`div`,{className:`comment-body`,children:(0,z.jsx)(`p`,{children:e.bodyText})}):(0,z.jsx)(V,{className:`comment-body`,html:e.bodyHtml??``}),t?.rejection&&(0,z.jsx)(`p`,{className:`help`,children:t.rejection.message||b(`rejectedBecause`)})]}),!e.sending&&(0,z.jsxs)(`p`,{className:`comment-tools`,children:[!e.tombstone&&!d&&(0,z.jsx)(je,{comment:e}),e.viewerCanReply&&!e.tombstone&&!d&&(0,z.jsx)(`a`,{className:`tool`,href:`?svar=${Ce(e.id)}#skriv`,onClick:t=>{t.preventDefault(),r(e)},children:b(`reply`)}),e.viewerCanReport&&!t&&!e.tombstone&&(0,z.jsx)(`button`,{className:`tool needs-js`,onClick:()=>c(`report`),children:b(`report`)}),t?.canEdit&&(0,z.jsx)(`button`,{className:`tool`,onClick:()=>c(`edit`),children:b(`edit`)}),t?.canWithdraw&&!e.tombstone&&(0,z.jsx)(`button`,{className:`tool`,onClick:()=>c(`withdraw`),children:b(`withdraw`)}),t&&(0,z.jsx)(`a`,{className:`tool`,href:`/kvittering?k=${encodeURIComponent(t.receipt)}`,children:b(`yourReceipt`)}),e.moreReplies>0&&(0,z.jsx)(`a`,{className:`tool more-replies`,href:`?kommentar=${Ce(e.id)}#${X(e.id)}`,onClick:t=>{t.preventDefault(),i(e)},children:x(`moreReplies`,e.moreReplies)})]}),s===`report`&&(0,z.jsx)(Ne,{comment:e,onDone:p,onCancel:()=>c(null)}),s===`withdraw`&&t&&(0,z.jsx)(Fe,{comment:e,own:t,onDone:p,onCancel:()=>c(null)}),(l||e.notice)&&(0,z.jsx)(`p`,{className:`well`,role:`status`,children:l||e.notice}),o]})}function je({comment:e}){let t=A(),[n,r]=(0,D.useState)(null),{has:i,n:a}=n??{has:e.viewerHasLiked,n:e.likeCount};async function o(){let n={has:i,n:a};r({has:!i,n:a+(i?-1:1)});let o={input:{commentId:e.id}},s=i?await q(t.mutation(Ee,o).toPromise()).then(e=>e.data?.unlikeComment?.comment):await q(t.mutation(Te,o).toPromise()).then(e=>e.data?.likeComment?.comment);r(s?{has:s.viewerHasLiked,n:s.likeCount}:n)}return(0,z.jsx)(`button`,{className:`tool like needs-js`,"aria-pressed":i,onClick:()=>void o(),children:a>0?`${b(i?`liked`:`like`)} · ${a}`:b(`like`)})}var Me=[`OFFENSIVE`,`OFF_TOPIC`,`SPAM`,`PRIVACY`,`ILLEGAL`,`OTHER`];function Ne({comment:e,onDone:t,onCancel:n}){let r=A(),[i,a]=(0,D.useState)(``);async function o(n){n.preventDefault();let i=new FormData(n.currentTarget),o=(await q(r.mutation(De,{input:{commentId:e.id,reason:String(i.get(`grunn`)),note:String(i.get(`merknad`)??``)}}).toPromise())).data?.reportComment?.userErrors;o?o[0]?a(o[0].message):t(b(`reportThanks`)):a(b(`notDone`))}return(0,z.jsxs)(`form`,{className:`inner-form`,onSubmit:e=>void o(e),children:[(0,z.jsxs)(`fieldset`,{children:[(0,z.jsx)(`legend`,{children:b(`reportTitle`)}),Me.map((e,t)=>(0,z.jsxs)(`label`,{className:`choice`,children:[(0,z.jsx)(`input`,{type:`radio`,name:`grunn`,value:e,defaultChecked:t===0,autoFocus:t===0}),b(`reason.${e}`)]},e))]}),(0,z.jsxs)(`label`,{className:`field`,children:[b(`reportNote`),(0,z.jsx)(`textarea`,{name:`merknad`,rows:2,maxLength:1e3})]}),i&&(0,z.jsx)(`p`,{className:`wrong`,role:`alert`,children:i}),(0,z.jsxs)(`p`,{className:`form-end`,children:[(0,z.jsx)(`button`,{className:`button`,children:b(`reportSend`)}),(0,z.jsx)(`button`,{type:`button`,className:`button quiet`,onClick:n,children:b(`cancel`)})]})]})}function Pe({comment:e,own:t,onDone:n,onCancel:r}){let i=A(),[a,o]=(0,D.useState)(``);async function s(r){r.preventDefault();let a=String(new FormData(r.currentTarget).get(`tekst`)),s=(await q(i.mutation(Oe,{input:{commentId:e.id,receipt:t.receipt,expectedRevision:e.revision,body:a}}).toPromise())).data?.editComment;s?s.userErrors[0]?(o(s.userErrors[0].message),s.comment&&n(``,s.comment)):s.comment&&n(s.comment.visibility===`PUBLIC`?b(`saved`):b(`sentWaiting`),{...s.comment,bodyText:a}):o(b(`notSentServer`))}return(0,z.jsxs)(`form`,{className:`inner-form`,onSubmit:e=>void s(e),children:[(0,z.jsxs)(`label`,{className:`field`,children:[b(`formBody`),(0,z.jsx)(`textarea`,{name:`tekst`,rows:4,defaultValue:t.bodyText,autoFocus:!0})]}),a&&(0,z.jsx)(`p`,{className:`wrong`,role:`alert`,children:a}),(0,z.jsxs)(`p`,{className:`form-end`,children:[(0,z.jsx)(`button`,{className:`button`,children:b(`save`)}),(0,z.jsx)(`button`,{type:`button`,className:`button quiet`,onClick:r,children:b(`cancel`)})]})]})}function Fe({comment:e,own:t,onDone:n,onCancel:r}){let i=A(),[a,o]=(0,D.useState)(``);async function s(){let r=(await q(i.mutation(ke,{input:{commentId:e.id,receipt:t.receipt}}).toPromise())).data?.withdrawComment;r?r.userErrors[0]?o(r.userErrors[0].message):n(b(`withdrawn`),{...r.comment??e,tombstone:`WITHDRAWN`,bodyHtml:null,authorName:null}):o(b(`notDone`))}return(0,z.jsxs)(`div`,{className:`inner-form`,role:`group`,"aria-label":b(`withdraw`),children:[(0,z.jsx)(`p`,{children:b(`withdrawSure`)}),a&&(0,z.jsx)(`p`,{className:`wrong`,role:`alert`,children:a}),(0,z.jsxs)(`p`,{className:`form-end`,children:[(0,z.jsx)(`button`,{className:`button`,autoFocus:!0,onClick:()=>void s(),children:b(`yes`)}),(0,z.jsx)(`button`,{className:`button quiet`,onClick:r,children:b(`no`)})]})]})}var Ie=(e,t)=>{try{return JSON.parse(localStorage.getItem(e)??`null`)??t}catch{return t}},Q=(e,t)=>{try{t===null?localStorage.removeItem(e):localStorage.setItem(e,JSON.stringify(t))}catch{}},Le=(e,t)=>`innomag.draft.${e}${t?`.${t}`:``}`,Re=()=>crypto.randomUUID?.()??Array.from(crypto.getRandomValues(new Uint32Array(4)),e=>e.toString(36)).join(`-`),ze=(e,t)=>({body:``,name:Ie(`innomag.name`,``),email:``,key:Re(),...Ie(Le(e,t),{})});function Be(e,t,n){Q(Le(t,n),e),e?.name&&Q(`innomag.name`,e.name)}var $=e=>Ie(`innomag.receipts`,[]).filter(t=>e===void 0||t.subject===e),Ve=e=>Q(`innomag.receipts`,[...$().filter(t=>t.comment!==e.comment),e].slice(-50)),He=e=>Q(`innomag.receipts`,$().filter(t=>t.comment!==e)),Ue=i(de),We=i(he);function Ge({subject:e,action:t,parent:n,inline:r,onSending:i,onPosted:a,onCancel:o}){let s=(0,D.useId)(),c=A(),l=(0,D.useRef)(null),u=(0,D.useRef)(null),[{data:d}]=R({query:Ue}),[f,p]=(0,D.useState)([]),[m,h]=(0,D.useState)(``),[g,_]=(0,D.useState)(!1),[v,y]=(0,D.useState)(null),[x,S]=(0,D.useState)(null),[C,ee]=(0,D.useState)(!1),w=d?.commentForm,T=e=>l.current?.elements.namedItem(e);(0,D.useEffect)(()=>{let t=ze(e,n?.id);u.current=t;for(let[e,n]of[[`tekst`,t.body],[`navn`,t.name],[`epost`,t.email]]){let t=T(e);t&&!t.value&&n&&(t.value=n)}E(),r&&T(`tekst`).focus()},[e,n?.id]);let E=()=>{let t={...u.current??ze(e,n?.id),body:T(`tekst`).value,name:T(`navn`).value,email:T(`epost`).value};u.current=t,Be(t.body?t:null,e,n?.id);let r=(w?.maxBody??1e4)-[...t.body].length;S(r<500?r:null)},O=(...e)=>f.find(t=>e.includes(t.field??``))?.message,k=f.filter(e=>![`body`,`name`,`email`].includes(e.field??``));async function j(t,r=!1){t?.preventDefault(),E();let o=u.current;if(!o||g)return;y(null),h(``);let s=[];if(o.body.trim()||s.push({field:`body`,code:`REQUIRED`,message:b(`errBody`)}),o.name.trim()||s.push({field:`name`,code:`REQUIRED`,message:b(`errName`)}),p(s),s.length>0){T(s[0]?.field===`body`?`tekst`:`navn`).focus();return}_(!0),i({body:o.body,name:o.name});let l=await q(c.mutation(We,{input:{subjectId:e,parentId:C||r?null:n?.id??null,name:o.name,email:o.email.trim()||null,body:o.body,idempotencyKey:o.key,website:T(`nettsted`).value,formToken:w?.token??null}}).toPromise());if(_(!1),i(null),l.lost){h(l.lost===`network`?b(`notSent`):b(`notSentServer`));return}let d=l.data?.postComment;if(d?.comment)d.receipt&&Ve({comment:d.comment.id,receipt:d.receipt,subject:e}),Be(null,e,n?.id),T(`tekst`).value=``,u.current={...o,body:``,key:Re()},S(null),c.query(Ue,{},{requestPolicy:`network-only`}).toPromise().catch(()=>void 0),y({text:d.comment.visibility===`PUBLIC`?b(`sent`):d.notice??b(`sentWaiting`),warning:d.warning}),a(d.comment,d.notice);else{let t=(d?.userErrors??[]).map(e=>({field:e.field,code:e.code,message:e.message}));if(t.some(e=>e.code===`KEY_REUSED`)){Be(u.current={...o,key:Re()},e,n?.id),h(b(`keyReused`));return}if(t.some(e=>e.code===`PARENT_NOT_VISIBLE`)){ee(!0),h(b(`parentGone`));return}p(t),h(t.length===0?b(`notSentServer`):``),c.query(Ue,{},{requestPolicy:`network-only`}).toPromise().catch(()=>void 0);let r=t.find(e=>e.field===`body`||e.field===`name`||e.field===`email`);r&&T({body:`tekst`,name:`navn`,email:`epost`}[r.field]??`tekst`).focus()}}let[M,N,P]=[O(`body`),O(`name`),O(`email`)];return(0,z.jsxs)(`form`,{ref:l,className:`comment-form`,id:r?void 0:`skriv`,method:`post`,action:t,onSubmit:e=>void j(e),onInput:E,noValidate:!0,children:[(0,z.jsx)(`h3`,{children:n?b(`formAnswer`,{name:n.name}):b(`formTitle`)}),(0,z.jsxs)(`div`,{className:`field`,children:[(0,z.jsx)(`label`,{htmlFor:r?`${s}b`:`tekst`,children:b(`formBody`)}),(0,z.jsx)(`textarea`,{id:r?`${s}b`:`tekst`,name:`tekst`,rows:5,"aria-invalid":M?!0:void 0,"aria-describedby":M?`${s}be`:void 0}),x!==null&&(0,z.jsx)(`p`,{className:`help`,"aria-live":`polite`,children:b(`charsLeft`,{n:x})}),M&&(0,z.jsx)(`p`,{className:`wrong`,id:`${s}be`,children:M})]}),(0,z.jsxs)(`div`,{className:`field-pair`,children:[(0,z.jsxs)(`div`,{className:`field`,children:[(0,z.jsx)(`label`,{htmlFor:r?`${s}n`:`navn`,children:b(`formName`)}),(0,z.jsx)(`input`,{id:r?`${s}n`:`navn`,name:`navn`,autoComplete:`name`,"aria-invalid":N?!0:void 0,"aria-describedby":N?`${s}ne`:void 0}),N&&(0,z.jsx)(`p`,{className:`wrong`,id:`${s}ne`,children:N})]}),(0,z.jsxs)(`div`,{className:`field`,children:[(0,z.jsx)(`label`,{htmlFor:r?`${s}e`:`epost`,children:b(`formEmail`)}),(0,z.jsx)(`input`,{id:r?`${s}e`:`epost`,name:`epost`,type:`email`,autoComplete:`email`,"aria-invalid":P?!0:void 0,"aria-describedby":P?`${s}ee`:void 0}),P&&(0,z.jsx)(`p`,{className:`wrong`,id:`${s}ee`,children:P})]})]}),(0,z.jsx)(`input`,{type:`hidden`,name:`token`,defaultValue:w?.token}),(0,z.jsx)(`input`,{type:`hidden`,name:`nokkel`,suppressHydrationWarning:!0}),n&&(0,z.jsx)(`input`,{type:`hidden`,name:`svar`,defaultValue:n.id}),(0,z.jsx)(`p`,{className:`trap`,"aria-hidden":`true`,children:(0,z.jsxs)(`label`,{children:[b(`formTrap`),(0,z.jsx)(`input`,{name:`nettsted`,tabIndex:-1,autoComplete:`off`})]})}),!r&&(0,z.jsx)(`p`,{className:`help`,children:b(`formRules`)}),k.map((e,t)=>(0,z.jsx)(`p`,{className:`wrong`,role:`alert`,children:e.message},t)),m&&(0,z.jsx)(`p`,{className:`wrong`,role:`alert`,children:m}),v&&(0,z.jsx)(`p`,{className:`well`,role:`status`,children:v.text}),v?.warning&&(0,z.jsx)(`p`,{className:`wrong`,role:`status`,children:`${b(`warning`)} ${v.warning}`}),(0,z.jsxs)(`p`,{className:`form-end`,children:[(0,z.jsx)(`button`,{className:`button`,disabled:g,children:b(g?`sending`:`formSend`)}),C&&(0,z.jsx)(`button`,{type:`button`,className:`button quiet`,onClick:()=>void j(void 0,!0),children:b(`sendAnyway`)}),o&&(0,z.jsx)(`button`,{type:`button`,className:`button quiet`,onClick:o,children:b(`cancel`)})]})]})}var[Ke,qe,Je,Ye,Xe]=[i(ue),i(pe),i(fe),i(me),i(xe)],Ze={eldste:`OLDEST`,nyeste:`NEWEST`,likt:`MOST_LIKED`};function Qe({subject:e,path:t,visit:n}){let r=A(),i=Ze[n.search.get(`sorter`)??``]??`OLDEST`,a=n.search.get(`kommentar`),[{data:o,error:s},c]=R({query:Ke,variables:{subject:e,order:i,after:n.search.get(`etter`)??null}}),[{data:l}]=R({query:qe,variables:{comment:we(a??`0`)},pause:!a}),u=o?.node&&`thread`in o.node?o.node:null,d=l?.node&&`threadPage`in l.node?l.node.threadPage:null,f=a?d:u?.thread,[p,m]=(0,D.useState)([]),[h,g]=(0,D.useState)(null),[_,v]=(0,D.useState)([]),[y,S]=(0,D.useState)([]),[C,ee]=(0,D.useState)(null),[w,T]=(0,D.useState)({}),[E,O]=(0,D.useState)(null),[k,j]=(0,D.useState)(new Set),[M,N]=(0,D.useState)(``),[P,F]=(0,D.useState)(!1),I=(0,D.useRef)(null),te=$e(),ne=(0,D.useMemo)(()=>Z(Z([...f?.nodes??[]],p,!1),C?[..._,C]:_,i===`NEWEST`).map(e=>k.has(e.id)?{...e,moreReplies:0}:e),[f,p,_,C,i,k]),L=(0,D.useRef)(new Set);L.current=new Set(ne.map(e=>e.id)),(0,D.useEffect)(()=>{for(let t of $(e))r.query(Ye,{receipt:t.receipt}).toPromise().then(({data:e})=>{let n=e?.commentByReceipt;e&&(!n||n.tombstone?He(t.comment):(B(n.id,{receipt:t.receipt,canEdit:n.viewerCanEdit,canWithdraw:n.viewerCanWithdraw,bodyText:n.bodyText??``,rejection:n.rejection}),n.visibility===`HIDDEN`&&v(e=>Z(e,[{...n,bodyText:n.bodyText??``}],!1))))})},[e]),(0,D.useEffect)(()=>{let e=I.current;if(!e)return;let t=new IntersectionObserver(e=>e.some(e=>e.isIntersecting)&&F(!0),{rootMargin:`600px`});return t.observe(e),()=>t.disconnect()},[u!==null]),re({query:Xe,variables:{subject:e},pause:!P},(e,{commentPublished:t})=>(L.current.has(t.id)?v(e=>Z(e,[t],!1)):S(e=>Z(e,[t],!1)),{commentPublished:t})),(0,D.useEffect)(()=>{let e=/^#kommentar-(\d+)$/.exec(location.hash)?.[1];e&&!a&&u&&!document.getElementById(`kommentar-${e}`)&&q(r.query(qe,{comment:we(e)}).toPromise()).then(t=>{let n=t.data?.node;n&&`threadPage`in n&&n.threadPage?(v(e=>Z(e,n.threadPage?.nodes??[],!1)),requestAnimationFrame(()=>document.getElementById(`kommentar-${e}`)?.scrollIntoView({block:`center`}))):N(b(`goneComment`))})},[u!==null]);let B=(e,t)=>T(n=>({...n,[e]:t}));async function ie(){let t=h??f?.pageInfo.endCursor,n=(await q(r.query(Ke,{subject:e,order:a?`OLDEST`:i,after:t??null}).toPromise())).data?.node;if(!n||!(`thread`in n)||!n.thread){N(b(`notLoaded`));return}let o=n.thread;m(e=>[...e,...o.nodes]),g(o.pageInfo.hasNextPage?o.pageInfo.endCursor:``)}async function ae(e){let t=null;for(let n=0;n<5;n++){let n=await V(e.id,t);if(!n){N(b(`notLoaded`));return}let r=n.nodes.filter(e=>!L.current.has(e.id)).map(t=>({...t,parent:{__typename:`Comment`,id:e.id,authorName:e.authorName},moreReplies:t.replyCount}));if(v(e=>[...e,...r]),!n.pageInfo.hasNextPage)break;t=n.pageInfo.endCursor}j(t=>new Set(t).add(e.id))}let V=async(e,t)=>{let n=await q(r.query(Je,{comment:e,after:t}).toPromise());return n.data?.node&&`replies`in n.data.node?n.data.node.replies:null};function oe(){let e=y.map(e=>({...e,fresh:!0}));v(t=>[...t,...e]),S([]);let t=e[0];t&&requestAnimationFrame(()=>document.getElementById(X(t.id))?.scrollIntoView({block:`center`}))}if(!u)return(0,z.jsxs)(`section`,{className:`discussion`,id:`kommentarer`,ref:I,children:[(0,z.jsx)(`p`,{role:s?`alert`:void 0,children:b(s?`notLoaded`:`loading`)}),s&&(0,z.jsx)(`p`,{className:`more`,children:(0,z.jsx)(`button`,{className:`button`,onClick:()=>c({requestPolicy:`network-only`}),children:b(`tryAgain`)})})]});let H=t=>(n,i)=>{let a=$(e).find(e=>e.comment===n.id);a&&B(n.id,{receipt:a.receipt,canEdit:!0,canWithdraw:!0,bodyText:n.bodyText??``}),a&&r.query(Ye,{receipt:a.receipt},{requestPolicy:`network-only`}).toPromise().then(({data:e})=>{let t=e?.commentByReceipt;t&&a&&B(n.id,{receipt:a.receipt,canEdit:t.viewerCanEdit,canWithdraw:t.viewerCanWithdraw,bodyText:t.bodyText??``,rejection:t.rejection})}),v(e=>Z(e,[{...n,fresh:!0,...t&&i?{notice:i}:{}}],!1)),S(e=>e.filter(e=>e.id!==n.id)),t&&O(null)},U=e=>t=>ee(t&&{__typename:`Comment`,id:`sending`,bodyText:t.body,bodyHtml:null,authorName:t.name,authorIsStaff:!1,createdAt:``,editedAt:null,visibility:`HIDDEN`,review:`PENDING`,tombstone:null,revision:0,depth:0,replyCount:0,moreReplies:0,likeCount:0,viewerHasLiked:!1,viewerCanReport:!1,viewerCanReply:!1,featured:!1,redacted:!1,locked:!1,sending:!0,parent:e?{__typename:`Comment`,id:e.id,authorName:e.authorName}:null}),W=u.commentCount,G=a?f?.pageInfo.hasNextPage&&h!==``:h===null?f?.pageInfo.hasNextPage:h!==``,K=f?.pageInfo.endCursor,se=`${t}/kommentarer`,J=n.search.has(`svar`)?f?.nodes.find(e=>e.id===we(n.search.get(`svar`)??``)&&!e.tombstone):void 0;return(0,z.jsxs)(`section`,{className:`discussion`,id:`kommentarer`,"aria-labelledby":`kommentarer-tittel`,ref:I,children:[(0,z.jsxs)(`header`,{className:`discussion-head`,children:[(0,z.jsx)(`h2`,{id:`kommentarer-tittel`,children:b(`commentsTitle`)}),(0,z.jsx)(`p`,{className:`discussion-count`,children:W?x(`comments`,W):b(`noComments`)}),u.commentsOpen&&(0,z.jsx)(`a`,{className:`to-form`,href:`#skriv`,children:b(`writeOne`)})]}),a?(0,z.jsxs)(`p`,{className:`excerpt`,children:[`${b(d||!l?`excerpt`:`goneComment`)} `,(0,z.jsx)(`a`,{href:`${t}#kommentarer`,children:b(`wholeThread`)})]}):W>1&&(0,z.jsx)(`nav`,{className:`orders`,"aria-label":b(`orderBy`),children:(0,z.jsx)(`ul`,{children:Object.entries(Ze).map(([e,n])=>(0,z.jsx)(`li`,{children:(0,z.jsx)(`a`,{href:`${t}${e===`eldste`?``:`?sorter=${e}`}#kommentarer`,"aria-current":n===i||void 0,children:b(`order.${n}`)})},e))})}),(0,z.jsx)(`ol`,{className:`thread`,children:ne.map(t=>(0,z.jsx)(Ae,{comment:t,own:w[t.id],marked:te===X(t.id),onReply:O,onMore:e=>void ae(e),onChanged:e=>v(t=>Z(t,[{...e,notice:``}],!1)),children:E?.id===t.id&&(0,z.jsx)(Ge,{subject:e,action:se,inline:!0,parent:{id:t.id,name:t.authorName??``},onSending:U(t),onPosted:H(t),onCancel:()=>O(null)})},t.id))}),G&&K&&(0,z.jsx)(`p`,{className:`more`,children:(0,z.jsx)(`a`,{href:`${t}?etter=${encodeURIComponent(K)}#kommentarer`,onClick:e=>{e.preventDefault(),ie()},children:b(`moreComments`)})}),M&&(0,z.jsx)(`p`,{className:`wrong`,role:`alert`,children:M}),u.commentsOpen?(0,z.jsx)(Ge,{subject:e,action:se,parent:J&&{id:J.id,name:J.authorName??``},onSending:U(J),onPosted:H()}):(0,z.jsx)(`p`,{className:`closed`,children:b(`closed`)}),(0,z.jsx)(`div`,{className:`arrivals`,role:`status`,children:y.length>0&&(0,z.jsx)(`button`,{className:`button`,onClick:oe,children:x(`newComments`,y.length)})})]})}function $e(){let[e,t]=(0,D.useState)(``);return(0,D.useEffect)(()=>{let e=()=>t(location.hash.slice(1));return e(),addEventListener(`hashchange`,e),()=>removeEventListener(`hashchange`,e)},[]),e}var et=e({Failed:()=>nt,default:()=>tt});function tt(){return f(b(`notFoundTitle`)),(0,z.jsxs)(`div`,{className:`notice-page`,children:[(0,z.jsx)(`h1`,{children:b(`notFoundTitle`)}),(0,z.jsx)(`p`,{children:b(`notFoundText`)}),(0,z.jsxs)(`p`,{children:[(0,z.jsx)(`a`,{className:`button`,href:`/`,children:b(`toFront`)}),` `,(0,z.jsx)(`a`,{className:`button quiet`,href:`/sok`,children:b(`navSearch`)})]})]})}function nt({error:e}){return f(b(`errorTitle`)),(0,z.jsxs)(`div`,{className:`notice-page`,role:`alert`,children:[(0,z.jsx)(`h1`,{children:e?.networkError?b(`offlineTitle`):b(`errorTitle`)}),(0,z.jsx)(`p`,{children:e?.networkError?b(`offlineText`):b(`errorText`)}),(0,z.jsx)(`p`,{children:(0,z.jsx)(`button`,{className:`button`,onClick:()=>location.reload(),children:b(`tryAgain`)})})]})}var rt=e({default:()=>st,needs:()=>ot}),it=i(le),at=({params:e})=>({slug:e.slug??``,locale:S()}),ot=e=>[[it,at(e)]];function st(e){let[{data:t,error:n}]=R({query:it,variables:at(e)});return f(t?.article?.title),t?t.article?(0,z.jsxs)(z.Fragment,{children:[(0,z.jsx)(lt,{article:t.article}),(0,z.jsx)(Qe,{subject:t.article.id,path:`/artikkel/${t.article.slug}`,visit:e})]}):(0,z.jsx)(tt,{}):(0,z.jsx)(nt,{error:n})}var ct=e=>[e.title,e.affiliation].filter(Boolean).join(`, `);function lt({article:e}){let[t,n,r]=[U(e.contributors,`AUTHOR`),U(e.contributors,`PHOTOGRAPHER`,`ILLUSTRATOR`,`TRANSLATOR`,`EDITOR`),U(e.contributors,`SOURCE`)],i=e.heroImage&&oe(e.heroImage.url)?e.heroImage:null;return(0,z.jsxs)(`article`,{className:`story`,children:[(0,z.jsxs)(`header`,{className:`story-head`,children:[e.topics.length>0&&(0,z.jsx)(`ul`,{className:`kickers`,children:e.topics.map(e=>(0,z.jsx)(`li`,{children:(0,z.jsx)(`a`,{href:`/tema/${e.slug}`,children:e.name})},e.id))}),(0,z.jsx)(`h1`,{children:e.title}),e.lede&&(0,z.jsx)(`p`,{className:`lede`,children:e.lede}),(0,z.jsxs)(`div`,{className:`byline`,children:[t.length>0&&(0,z.jsx)(`p`,{className:`authors`,children:t.map((e,t)=>[t>0?`, `:`${b(`by`)} `,(0,z.jsx)(`a`,{href:`/person/${e.person.slug}`,children:e.person.name},e.person.id)])}),n.length>0&&(0,z.jsx)(`p`,{children:n.map((e,t)=>[`${t>0?`, `:``}${b(`role.${e.role}`)}: `,(0,z.jsx)(`a`,{href:`/person/${e.person.slug}`,children:e.person.name},e.person.id)])}),(0,z.jsxs)(`p`,{className:`meta`,children:[(0,z.jsx)(`time`,{dateTime:e.publishedAt??``,children:C(e.publishedAt??``)}),(0,z.jsx)(`span`,{children:b(`minutes`,{n:e.readingMinutes})}),(0,z.jsx)(`a`,{href:`#kommentarer`,children:e.commentCount?x(`comments`,e.commentCount):b(`noComments`)})]})]})]}),i&&(0,z.jsxs)(`figure`,{className:`hero`,children:[(0,z.jsx)(`img`,{src:i.url,alt:i.alt,...H(i,`(min-width: 78rem) 78rem, 100vw`)}),(i.caption||i.credit)&&(0,z.jsxs)(`figcaption`,{children:[i.caption&&(0,z.jsx)(`span`,{children:i.caption}),i.credit&&(0,z.jsx)(`span`,{className:`credit`,children:b(`photoBy`,{name:i.credit})})]})]}),(0,z.jsx)(V,{className:`prose`,html:e.bodyHtml}),e.notes.length>0&&(0,z.jsx)(`div`,{className:`notes`,children:e.notes.map((e,t)=>(0,z.jsxs)(`div`,{className:`note`,"data-kind":e.kind,children:[(0,z.jsx)(`h2`,{children:b(`note.${e.kind}`)}),(0,z.jsx)(`p`,{children:e.text}),(0,z.jsx)(`p`,{className:`meta`,children:(0,z.jsx)(`time`,{dateTime:e.notedOn,children:_(e.notedOn)})})]},t))}),(0,z.jsxs)(`div`,{className:`afterword`,children:[r.length>0&&(0,z.jsxs)(`section`,{"aria-labelledby":`medvirkende`,children:[(0,z.jsx)(`h2`,{className:`rubric`,id:`medvirkende`,children:b(`contributors`)}),(0,z.jsx)(`ul`,{className:`people`,children:r.map(e=>(0,z.jsxs)(`li`,{children:[(0,z.jsx)(`a`,{href:`/person/${e.person.slug}`,children:e.person.name}),ct(e.person)&&(0,z.jsx)(`span`,{children:ct(e.person)})]},e.person.id))})]}),e.initiatives.length>0&&(0,z.jsxs)(`section`,{"aria-labelledby":`initiativet`,children:[(0,z.jsx)(`h2`,{className:`rubric`,id:`initiativet`,children:b(`initiativesInArticle`)}),e.initiatives.map(e=>(0,z.jsx)(K,{initiative:e},e.id))]}),e.reports.length>0&&(0,z.jsxs)(`section`,{"aria-labelledby":`rapporter`,children:[(0,z.jsx)(`h2`,{className:`rubric`,id:`rapporter`,children:b(`reports`)}),e.reports.map(e=>(0,z.jsxs)(`div`,{className:`report`,children:[(0,z.jsx)(`h3`,{children:e.url?(0,z.jsx)(`a`,{href:e.url,children:e.title}):e.title}),(0,z.jsx)(`ul`,{className:`roles`,children:e.organisations.map((e,t)=>(0,z.jsxs)(`li`,{children:[(0,z.jsx)(`span`,{children:b(`reportRole.${e.role}`)}),(0,z.jsx)(`a`,{href:`/organisasjon/${e.organisation.slug}`,children:e.organisation.name})]},t))}),e.year&&(0,z.jsx)(`p`,{className:`meta`,children:(0,z.jsx)(`span`,{children:e.year})})]},e.id))]}),e.related.length>0&&(0,z.jsxs)(`section`,{"aria-labelledby":`lesmer`,children:[(0,z.jsx)(`h2`,{className:`rubric`,id:`lesmer`,children:b(`readMore`)}),(0,z.jsx)(`ul`,{className:`related`,children:e.related.map(e=>(0,z.jsxs)(`li`,{children:[(0,z.jsx)(`a`,{href:`/artikkel/${e.slug}`,children:e.title}),(0,z.jsx)(`p`,{children:e.lede})]},e.id))})]}),e.tags.length>0&&(0,z.jsxs)(`section`,{"aria-labelledby":`stikkord`,children:[(0,z.jsx)(`h2`,{className:`rubric`,id:`stikkord`,children:b(`tags`)}),(0,z.jsx)(`ul`,{className:`pills`,children:e.tags.map(e=>(0,z.jsx)(`li`,{children:(0,z.jsx)(`a`,{href:`/sok?q=${encodeURIComponent(e.name)}`,children:e.name})},e.id))})]})]})]})}var ut=e({default:()=>pt,needs:()=>ft}),dt=i(ce),ft=()=>[[dt,{locale:S()}]];function pt(){let[{data:e,error:t}]=R({query:dt,variables:{locale:S()}});if(f(void 0),!e)return(0,z.jsx)(nt,{error:t});let[n,...r]=e.articles.nodes,[i,a]=[r.slice(0,2),r.slice(2)];return(0,z.jsxs)(z.Fragment,{children:[(0,z.jsx)(`h1`,{className:`unseen`,children:`InnoMag – ${b(`tagline`)}`}),(0,z.jsxs)(`div`,{className:`front`,children:[n&&(0,z.jsx)(W,{article:n,size:`lead`}),i.length>0&&(0,z.jsx)(`div`,{className:`seconds`,children:i.map(e=>(0,z.jsx)(W,{article:e,size:`second`},e.id))}),(0,z.jsxs)(`section`,{className:`river`,"aria-labelledby":`siste`,children:[(0,z.jsx)(`h2`,{className:`rubric`,id:`siste`,children:b(`latest`)}),a.map(e=>(0,z.jsx)(W,{article:e,size:`row`},e.id)),e.articles.pageInfo.hasNextPage&&(0,z.jsx)(`p`,{className:`more`,children:(0,z.jsx)(`a`,{href:`/artikler`,children:b(`allArticles`)})})]}),(0,z.jsxs)(`aside`,{className:`beside`,children:[(0,z.jsxs)(`section`,{"aria-labelledby":`folger`,children:[(0,z.jsx)(`h2`,{className:`rubric`,id:`folger`,children:b(`weFollow`)}),e.initiatives.nodes.map(e=>(0,z.jsx)(K,{initiative:e},e.id)),(0,z.jsx)(`p`,{className:`more`,children:(0,z.jsx)(`a`,{href:`/initiativ`,children:b(`allInitiatives`)})})]}),(0,z.jsxs)(`nav`,{"aria-labelledby":`temaer`,children:[(0,z.jsx)(`h2`,{className:`rubric`,id:`temaer`,children:b(`navTopics`)}),(0,z.jsx)(`ul`,{className:`pills`,children:e.topics.nodes.filter(e=>!e.parent).map(e=>(0,z.jsx)(`li`,{children:(0,z.jsx)(`a`,{href:`/tema/${e.slug}`,children:e.name})},e.id))})]})]})]})]})}var mt=[{path:`/`,load:()=>Promise.resolve(ut)},{path:`/artikkel/:slug`,load:()=>Promise.resolve(rt)},{path:`/initiativ/:slug`,load:()=>T(()=>import(`./initiative.js`),__vite__mapDeps([0,1,2,3]),import.meta.url)}];addEventListener(`vite:preloadError`,()=>location.reload());async function ht(){await ee(l.language),await d(mt,()=>Promise.resolve(et));let e=document.getElementById(`app`);if(!e)return;let t=(0,z.jsx)(D.StrictMode,{children:(0,z.jsx)(k,{value:m,children:(0,z.jsx)(h,{frame:ie})})});l.status>=500||l.status===422||l.status===200&&!c(location.pathname)||(e.firstElementChild?(0,E.hydrateRoot)(e,t,{onRecoverableError:e=>console.error(`the page differs from what the server rendered:`,e,e.cause)}):(0,E.createRoot)(e).render(t))}ht();export{G as a,Se as i,tt as n,V as o,Qe as r,R as s,nt as t};