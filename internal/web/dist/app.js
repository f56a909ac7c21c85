import{n as e,r as t}from"./rolldown-runtime.js";import{_ as n,a as r,c as i,d as a,f as o,g as s,h as ee,i as c,m as l,n as u,o as d,p as f,s as p,t as m}from"./router.js";import{a as te,c as h,i as g,l as _,n as v,o as y,r as b,s as ne,t as re}from"./jsx-runtime.js";var x=s(),S=t(n()),C=S.createContext({}),w=C.Provider;C.Consumer,C.displayName=`UrqlContext`;var T=()=>S.useContext(C),E={fetching:!1,stale:!1,hasNext:!1,error:void 0,data:void 0,extensions:void 0,operation:void 0},D=(e,t)=>e===t||!(!e||!t||e.key!==t.key),O=(e,t)=>{var n={...e,...t,data:t.data!==void 0||t.error?t.data:e.data,fetching:!!t.fetching,stale:!!t.stale,error:t.fetching?e.error:t.error};return((e,t)=>{for(var n in e)if(!(n in t))return!0;for(var r in t)if(r===`operation`?!D(e[r],t[r]):e[r]!==t[r])return!0;return!1})(e,n)?n:e},k=(e,t)=>{for(var n=0,r=t.length;n<r;n++)if(e[n]!==t[n])return!0;return!1},A=!1;function j(e,t){if(!A||t===void 0)try{return A=!0,e(t)}finally{A=!1}else Promise.resolve(t).then(e)}function ie(e,t){var n=S.useRef(void 0);return S.useMemo((()=>{var r=a(e,t);return n.current!==void 0&&n.current.key===r.key?n.current:(n.current=r,r)}),[e,t])}var ae=e=>{if(!e._react){var t=new Set,n=new Map;e.operations$&&l((e=>{e.kind===`teardown`&&t.has(e.key)&&(t.delete(e.key),n.delete(e.key))}))(e.operations$),e._react={get:e=>n.get(e),set(e,r){t.delete(e),n.set(e,r)},clear(e){t.delete(e),n.delete(e)},dispose(e){t.add(e)}}}return e._react},oe=(e,t)=>t&&t.suspense!==void 0?!!t.suspense:e.suspense;function M(e){var t=T(),n=ae(t),r=oe(t,e.context),i=ie(e.query,e.variables),a=S.useMemo((()=>{if(e.pause)return null;var a=t.executeQuery(i,{requestPolicy:e.requestPolicy,...e.context});return r?f((e=>{n.set(i.key,e)}))(a):a}),[n,t,i,r,e.pause,e.requestPolicy,e.context]),s=S.useCallback(((e,t)=>{if(!e)return{fetching:!1};var r=n.get(i.key);if(!r){var a,s,c=l((e=>{r=e,a&&a(r)}))(o((()=>{s&&!r&&(n.get(i.key)===s&&n.clear(i.key),a&&a(void 0))}))(ee((()=>t&&!a||!r||`hasNext`in r&&r.hasNext))(e)));if(r==null&&t)throw s=new Promise((e=>{a=e})),n.set(i.key,s),s;c.unsubscribe()}else if(t&&r!=null&&`then`in r){var u=r,d=()=>{n.get(i.key)===u&&n.clear(i.key)};throw u.then(d,d),r}if(t&&r!=null&&!(`then`in r)&&r.error){var f=r;queueMicrotask((()=>{n.get(i.key)===f&&n.clear(i.key)}))}return r||{fetching:!0}}),[n,i]),c=[t,i,e.requestPolicy,e.context,e.pause],[u,d]=S.useState((()=>[a,O(E,j((()=>s(a,r)))),c])),p=u[1];a!==u[0]&&k(u[2],c)&&d([a,p=O(u[1],j((()=>s(a,r)))),c]),S.useEffect((()=>{var e=u[0],t=u[2][1],r=!1,i=e=>{r=!0,j(d,(t=>{var n=O(t[1],e);return t[1]===n?t:[t[0],n,t[2]]}))};if(e){var a=l(i)(o((()=>{i({fetching:!1})}))(e));return r||i({fetching:!0}),()=>{n.dispose(t.key),a.unsubscribe()}}i({fetching:!1})}),[n,u[0],u[2][1]]);var m=S.useCallback((a=>{var o={requestPolicy:e.requestPolicy,...e.context,...a};j(d,(e=>[r?f((e=>{n.set(i.key,e)}))(t.executeQuery(i,o)):t.executeQuery(i,o),e[1],c]))}),[t,n,i,r,e.requestPolicy,e.context,e.pause]);return[p,m]}var N=re(),P=[[`nb`,`Bokmål`],[`nn`,`Nynorsk`],[`en`,`English`]];function F({children:e}){return(0,N.jsxs)(N.Fragment,{children:[(0,N.jsx)(`a`,{className:`skip`,href:`#innhold`,children:_(`skip`)}),(0,N.jsxs)(`header`,{className:`masthead`,children:[(0,N.jsx)(`a`,{className:`wordmark`,href:`/`,children:`InnoMag`}),(0,N.jsx)(`p`,{className:`tagline`,children:_(`tagline`)}),(0,N.jsx)(`nav`,{className:`menu`,"aria-label":_(`menu`),children:(0,N.jsxs)(`ul`,{children:[(0,N.jsx)(`li`,{children:(0,N.jsx)(`a`,{href:`/artikler`,children:_(`navArticles`)})}),(0,N.jsx)(`li`,{children:(0,N.jsx)(`a`,{href:`/initiativ`,children:_(`navInitiatives`)})}),(0,N.jsx)(`li`,{children:(0,N.jsx)(`a`,{href:`/sok`,children:_(`navSearch`)})})]})})]}),(0,N.jsx)(`main`,{id:`innhold`,tabIndex:-1,children:e}),(0,N.jsxs)(`footer`,{className:`colophon`,children:[(0,N.jsx)(`p`,{className:`wordmark`,children:`InnoMag`}),(0,N.jsx)(`p`,{children:_(`footerAbout`)}),(0,N.jsxs)(`form`,{className:`languages`,method:`post`,action:`/sprak`,children:[(0,N.jsx)(`input`,{type:`hidden`,name:`tilbake`,defaultValue:c()?.key??`/`}),(0,N.jsx)(`span`,{id:`sprak`,children:_(`language`)}),(0,N.jsx)(`ul`,{"aria-labelledby":`sprak`,children:P.map(([e,t])=>(0,N.jsx)(`li`,{children:(0,N.jsx)(`button`,{name:`sprak`,value:e,lang:e,"aria-current":e===h()||void 0,children:t})},e))})]})]})]})}var I=window.trustedTypes?.createPolicy(`innomag`,{createHTML:e=>e})??{createHTML:e=>e},L=({html:e,...t})=>(0,N.jsx)(`div`,{...t,dangerouslySetInnerHTML:{__html:I.createHTML(e)}}),R=e=>!!e&&e.startsWith(`/`)&&!e.startsWith(`//`),z=(e,...t)=>t.flatMap(t=>e.filter(e=>e.role===t));function B({article:e,size:t}){let n=`/artikkel/${e.slug}`,r=z(e.contributors,`AUTHOR`),i=e.topics[0];return(0,N.jsxs)(`article`,{className:`card ${t}`,children:[e.heroImage&&R(e.heroImage.url)&&(0,N.jsx)(`a`,{className:`card-picture`,href:n,tabIndex:-1,"aria-hidden":`true`,children:(0,N.jsx)(`img`,{src:e.heroImage.url,alt:``,loading:`lazy`})}),(0,N.jsxs)(`div`,{className:`card-text`,children:[i&&(0,N.jsx)(`p`,{className:`kicker`,children:(0,N.jsx)(`a`,{href:`/tema/${i.slug}`,children:i.name})}),(0,N.jsx)(`h2`,{className:`card-title`,children:(0,N.jsx)(`a`,{href:n,children:e.title})}),(0,N.jsx)(`p`,{className:`card-lede`,children:e.lede}),(0,N.jsxs)(`p`,{className:`meta`,children:[r.length>0&&(0,N.jsx)(`span`,{children:`${_(`by`)} ${r.map(e=>e.person.name).join(`, `)}`}),(0,N.jsx)(`time`,{dateTime:e.publishedAt??``,children:b(e.publishedAt??``)}),(0,N.jsx)(`span`,{children:_(`minutes`,{n:e.readingMinutes})}),e.commentCount>0&&(0,N.jsx)(`a`,{href:`${n}#kommentarer`,children:v(`comments`,e.commentCount)})]})]})]})}var V=e=>e.municipality&&e.county&&e.municipality!==e.county?`${e.municipality}, ${e.county}`:e.municipality||e.county,H=({initiative:e})=>(0,N.jsxs)(`article`,{className:`venture`,children:[(0,N.jsx)(`p`,{className:`status`,"data-status":e.status,children:_(`status.${e.status}`)}),(0,N.jsx)(`h3`,{children:(0,N.jsx)(`a`,{href:`/initiativ/${e.slug}`,children:e.title})}),(0,N.jsx)(`p`,{children:e.summary}),V(e)&&(0,N.jsx)(`p`,{className:`meta`,children:(0,N.jsx)(`span`,{children:V(e)})})]}),U=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new U(`
    fragment ImageParts on Image {
  __typename
  url
  alt
  caption
  credit
}
    `,{fragmentName:`ImageParts`}),new U(`
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
    `,{fragmentName:`Byline`}),new U(`
    fragment TopicLink on Topic {
  __typename
  id
  slug
  name(locale: $locale)
}
    `,{fragmentName:`TopicLink`}),new U(`
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
}`,{fragmentName:`ArticleCard`}),new U(`
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
    `,{fragmentName:`InitiativeCard`}),new U(`
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
    `,{fragmentName:`CommentParts`});var W=new U(`
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
}`,{hash:`sha256:a696c34e151aadccb704cbe49c45f22e01189047cebecae7f572f0ce766c8dcf`}),G=new U(`
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
}`,{hash:`sha256:250859790b0471a7ba5d7845d35e2555be1e89b4bb0cde20b1d05be7cda45f49`}),K=new U(`
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
}`,{hash:`sha256:6cbe864119de95edf4043c674154e5b98c571e23a44046bd3cebb54dd39ca4c8`});new U(`
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
    `,{hash:`sha256:7bf320c64ae4a7ed3baa9d477e77bf0a1ccf7fadd6abb8af016693ba6451fd15`}),new U(`
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
}`,{hash:`sha256:671e7d5ffe969268ddbf84bddc613940761c7726d8b6926c0acaf38aa44e0286`}),new U(`
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
}`,{hash:`sha256:703830c43aaed3399e92321eccbe434976109080cc09c5c57345aadfbad232ca`}),new U(`
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
}`,{hash:`sha256:9a8288f8dfc9916dd0c50345c8ed571b73819b116f0e4d3317da1f4fdc928a75`}),new U(`
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
}`,{hash:`sha256:5ed8cd61b1ee41dc2c55a43f2f5f99d20c2e9af0fa4386f8779eb3f13c4c1f40`}),new U(`
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
}`,{hash:`sha256:99347d1291054d40112612edde827f24adeb5b343c434541201c1a85effc4307`}),new U(`
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
}`,{hash:`sha256:cc54d62dfd96c700c446660c0cb5624e3aea8146f23a66337c8eacc76fca8719`}),new U(`
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
    `,{hash:`sha256:a3e146e1a56036d0d7a82653cead83190d96e4568d1641f31e84807710f2aafb`}),new U(`
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
    `,{hash:`sha256:9e3d3b75d754dd4206e45ba185dd13fd313447f1d35f434201a4363a8f489334`}),new U(`
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
    `,{hash:`sha256:b9fa36ad01ead9b6a725d6110a488125fab3829e774c0de3a3fa3ece5e9c77e3`}),new U(`
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
}`,{hash:`sha256:d72c6ecbd8c50c366bc58f162e939ab56c7b51503e8dc98fe980d1b75b829039`});var se=p(K);function ce({subject:e}){let[{data:t}]=M({query:se,variables:{subject:e,order:`OLDEST`}}),n=t?.node&&`thread`in t.node?t.node:null;return n?(0,N.jsxs)(`section`,{className:`discussion`,id:`kommentarer`,"aria-labelledby":`kommentarer-tittel`,children:[(0,N.jsxs)(`header`,{className:`discussion-head`,children:[(0,N.jsx)(`h2`,{id:`kommentarer-tittel`,children:_(`commentsTitle`)}),(0,N.jsx)(`p`,{className:`discussion-count`,children:n.commentCount?v(`comments`,n.commentCount):_(`noComments`)})]}),n.thread&&(0,N.jsx)(`ol`,{className:`thread`,children:n.thread.nodes.map(e=>(0,N.jsx)(le,{comment:e},e.id))})]}):null}function le({comment:e}){return(0,N.jsx)(`li`,{className:`comment`,id:`kommentar-${e.id}`,"data-depth":e.depth,children:e.tombstone?(0,N.jsx)(`p`,{className:`tombstone`,children:_(`tombstone.${e.tombstone}`)}):(0,N.jsxs)(N.Fragment,{children:[(0,N.jsxs)(`p`,{className:`comment-head`,children:[(0,N.jsx)(`b`,{className:`comment-name`,children:e.authorName}),e.authorIsStaff&&(0,N.jsx)(`span`,{className:`badge`,children:_(`staff`)}),e.featured&&(0,N.jsx)(`span`,{className:`badge featured`,children:_(`featured`)}),(0,N.jsx)(`a`,{className:`comment-time`,href:`#kommentar-${e.id}`,children:(0,N.jsx)(`time`,{dateTime:e.createdAt,children:g(e.createdAt)})})]}),(0,N.jsx)(L,{className:`comment-body`,html:e.bodyHtml??``})]})})}var ue=e({Failed:()=>J,default:()=>q});function q(){return r(_(`notFoundTitle`)),(0,N.jsxs)(`div`,{className:`notice-page`,children:[(0,N.jsx)(`h1`,{children:_(`notFoundTitle`)}),(0,N.jsx)(`p`,{children:_(`notFoundText`)}),(0,N.jsxs)(`p`,{children:[(0,N.jsx)(`a`,{className:`button`,href:`/`,children:_(`toFront`)}),` `,(0,N.jsx)(`a`,{className:`button quiet`,href:`/sok`,children:_(`navSearch`)})]})]})}function J({error:e}){return r(_(`errorTitle`)),(0,N.jsxs)(`div`,{className:`notice-page`,role:`alert`,children:[(0,N.jsx)(`h1`,{children:e?.networkError?_(`offlineTitle`):_(`errorTitle`)}),(0,N.jsx)(`p`,{children:e?.networkError?_(`offlineText`):_(`errorText`)}),(0,N.jsx)(`p`,{children:(0,N.jsx)(`button`,{className:`button`,onClick:()=>location.reload(),children:_(`tryAgain`)})})]})}var de=e({default:()=>pe,needs:()=>fe}),Y=p(G),X=({params:e})=>({slug:e.slug??``,locale:y()}),fe=e=>[[Y,X(e)]];function pe(e){let[{data:t,error:n}]=M({query:Y,variables:X(e)});return r(t?.article?.title),t?t.article?(0,N.jsxs)(N.Fragment,{children:[(0,N.jsx)(me,{article:t.article}),(0,N.jsx)(ce,{subject:t.article.id,visit:e})]}):(0,N.jsx)(q,{}):(0,N.jsx)(J,{error:n})}var Z=e=>[e.title,e.affiliation].filter(Boolean).join(`, `);function me({article:e}){let[t,n,r]=[z(e.contributors,`AUTHOR`),z(e.contributors,`PHOTOGRAPHER`,`ILLUSTRATOR`,`TRANSLATOR`,`EDITOR`),z(e.contributors,`SOURCE`)],i=e.heroImage&&R(e.heroImage.url)?e.heroImage:null;return(0,N.jsxs)(`article`,{className:`story`,children:[(0,N.jsxs)(`header`,{className:`story-head`,children:[e.topics.length>0&&(0,N.jsx)(`ul`,{className:`kickers`,children:e.topics.map(e=>(0,N.jsx)(`li`,{children:(0,N.jsx)(`a`,{href:`/tema/${e.slug}`,children:e.name})},e.id))}),(0,N.jsx)(`h1`,{children:e.title}),e.lede&&(0,N.jsx)(`p`,{className:`lede`,children:e.lede}),(0,N.jsxs)(`div`,{className:`byline`,children:[t.length>0&&(0,N.jsx)(`p`,{className:`authors`,children:t.map((e,t)=>[t>0?`, `:`${_(`by`)} `,(0,N.jsx)(`a`,{href:`/person/${e.person.slug}`,children:e.person.name},e.person.id)])}),n.length>0&&(0,N.jsx)(`p`,{children:n.map((e,t)=>[`${t>0?`, `:``}${_(`role.${e.role}`)}: `,(0,N.jsx)(`a`,{href:`/person/${e.person.slug}`,children:e.person.name},e.person.id)])}),(0,N.jsxs)(`p`,{className:`meta`,children:[(0,N.jsx)(`time`,{dateTime:e.publishedAt??``,children:b(e.publishedAt??``)}),(0,N.jsx)(`span`,{children:_(`minutes`,{n:e.readingMinutes})}),(0,N.jsx)(`a`,{href:`#kommentarer`,children:e.commentCount?v(`comments`,e.commentCount):_(`noComments`)})]})]})]}),i&&(0,N.jsxs)(`figure`,{className:`hero`,children:[(0,N.jsx)(`img`,{src:i.url,alt:i.alt}),(i.caption||i.credit)&&(0,N.jsxs)(`figcaption`,{children:[i.caption&&(0,N.jsx)(`span`,{children:i.caption}),i.credit&&(0,N.jsx)(`span`,{className:`credit`,children:_(`photoBy`,{name:i.credit})})]})]}),(0,N.jsx)(L,{className:`prose`,html:e.bodyHtml}),e.notes.length>0&&(0,N.jsx)(`div`,{className:`notes`,children:e.notes.map((e,t)=>(0,N.jsxs)(`div`,{className:`note`,"data-kind":e.kind,children:[(0,N.jsx)(`h2`,{children:_(`note.${e.kind}`)}),(0,N.jsx)(`p`,{children:e.text}),(0,N.jsx)(`p`,{className:`meta`,children:(0,N.jsx)(`time`,{dateTime:e.notedOn,children:te(e.notedOn)})})]},t))}),(0,N.jsxs)(`div`,{className:`afterword`,children:[r.length>0&&(0,N.jsxs)(`section`,{"aria-labelledby":`medvirkende`,children:[(0,N.jsx)(`h2`,{className:`rubric`,id:`medvirkende`,children:_(`contributors`)}),(0,N.jsx)(`ul`,{className:`people`,children:r.map(e=>(0,N.jsxs)(`li`,{children:[(0,N.jsx)(`a`,{href:`/person/${e.person.slug}`,children:e.person.name}),Z(e.person)&&(0,N.jsx)(`span`,{children:Z(e.person)})]},e.person.id))})]}),e.initiatives.length>0&&(0,N.jsxs)(`section`,{"aria-labelledby":`initiativet`,children:[(0,N.jsx)(`h2`,{className:`rubric`,id:`initiativet`,children:_(`initiativesInArticle`)}),e.initiatives.map(e=>(0,N.jsx)(H,{initiative:e},e.id))]}),e.reports.length>0&&(0,N.jsxs)(`section`,{"aria-labelledby":`rapporter`,children:[(0,N.jsx)(`h2`,{className:`rubric`,id:`rapporter`,children:_(`reports`)}),e.reports.map(e=>(0,N.jsxs)(`div`,{className:`report`,children:[(0,N.jsx)(`h3`,{children:e.url?(0,N.jsx)(`a`,{href:e.url,children:e.title}):e.title}),(0,N.jsx)(`ul`,{className:`roles`,children:e.organisations.map((e,t)=>(0,N.jsxs)(`li`,{children:[(0,N.jsx)(`span`,{children:_(`reportRole.${e.role}`)}),(0,N.jsx)(`a`,{href:`/organisasjon/${e.organisation.slug}`,children:e.organisation.name})]},t))}),e.year&&(0,N.jsx)(`p`,{className:`meta`,children:(0,N.jsx)(`span`,{children:e.year})})]},e.id))]}),e.related.length>0&&(0,N.jsxs)(`section`,{"aria-labelledby":`lesmer`,children:[(0,N.jsx)(`h2`,{className:`rubric`,id:`lesmer`,children:_(`readMore`)}),(0,N.jsx)(`ul`,{className:`related`,children:e.related.map(e=>(0,N.jsxs)(`li`,{children:[(0,N.jsx)(`a`,{href:`/artikkel/${e.slug}`,children:e.title}),(0,N.jsx)(`p`,{children:e.lede})]},e.id))})]}),e.tags.length>0&&(0,N.jsxs)(`section`,{"aria-labelledby":`stikkord`,children:[(0,N.jsx)(`h2`,{className:`rubric`,id:`stikkord`,children:_(`tags`)}),(0,N.jsx)(`ul`,{className:`pills`,children:e.tags.map(e=>(0,N.jsx)(`li`,{children:(0,N.jsx)(`a`,{href:`/sok?q=${encodeURIComponent(e.name)}`,children:e.name})},e.id))})]})]})]})}var Q=e({default:()=>ge,needs:()=>he}),$=p(W),he=()=>[[$,{locale:y()}]];function ge(){let[{data:e,error:t}]=M({query:$,variables:{locale:y()}});if(r(void 0),!e)return(0,N.jsx)(J,{error:t});let[n,...i]=e.articles.nodes,[a,o]=[i.slice(0,2),i.slice(2)];return(0,N.jsxs)(N.Fragment,{children:[(0,N.jsx)(`h1`,{className:`unseen`,children:`InnoMag – ${_(`tagline`)}`}),(0,N.jsxs)(`div`,{className:`front`,children:[n&&(0,N.jsx)(B,{article:n,size:`lead`}),a.length>0&&(0,N.jsx)(`div`,{className:`seconds`,children:a.map(e=>(0,N.jsx)(B,{article:e,size:`second`},e.id))}),(0,N.jsxs)(`section`,{className:`river`,"aria-labelledby":`siste`,children:[(0,N.jsx)(`h2`,{className:`rubric`,id:`siste`,children:_(`latest`)}),o.map(e=>(0,N.jsx)(B,{article:e,size:`row`},e.id)),e.articles.pageInfo.hasNextPage&&(0,N.jsx)(`p`,{className:`more`,children:(0,N.jsx)(`a`,{href:`/artikler`,children:_(`allArticles`)})})]}),(0,N.jsxs)(`aside`,{className:`beside`,children:[(0,N.jsxs)(`section`,{"aria-labelledby":`folger`,children:[(0,N.jsx)(`h2`,{className:`rubric`,id:`folger`,children:_(`weFollow`)}),e.initiatives.nodes.map(e=>(0,N.jsx)(H,{initiative:e},e.id)),(0,N.jsx)(`p`,{className:`more`,children:(0,N.jsx)(`a`,{href:`/initiativ`,children:_(`allInitiatives`)})})]}),(0,N.jsxs)(`nav`,{"aria-labelledby":`temaer`,children:[(0,N.jsx)(`h2`,{className:`rubric`,id:`temaer`,children:_(`navTopics`)}),(0,N.jsx)(`ul`,{className:`pills`,children:e.topics.nodes.filter(e=>!e.parent).map(e=>(0,N.jsx)(`li`,{children:(0,N.jsx)(`a`,{href:`/tema/${e.slug}`,children:e.name})},e.id))})]})]})]})]})}var _e=[{path:`/`,load:()=>Promise.resolve(Q)},{path:`/artikkel/:slug`,load:()=>Promise.resolve(de)}];addEventListener(`vite:preloadError`,()=>location.reload());async function ve(){await ne(i.language),await u(_e,()=>Promise.resolve(ue));let e=document.getElementById(`app`);if(!e)return;let t=(0,N.jsx)(S.StrictMode,{children:(0,N.jsx)(w,{value:d,children:(0,N.jsx)(m,{frame:F})})});i.status>=500||(e.firstElementChild?(0,x.hydrateRoot)(e,t,{onRecoverableError:e=>console.error(`the page differs from what the server rendered:`,e,e.cause)}):(0,x.createRoot)(e).render(t))}ve();