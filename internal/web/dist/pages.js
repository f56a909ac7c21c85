import{r as e}from"./rolldown-runtime.js";import{b as t,n,t as r,x as i,y as a}from"./app.js";import{b as o,c as s,o as c,r as l,s as u,u as d}from"./router.js";import{l as f,n as p,o as m,r as h,t as g,u as _}from"./jsx-runtime.js";import{n as v,t as y}from"./cards.js";var b=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new b(`
    fragment CardParts on Article {
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
    url
    alt
    caption
    credit
    width
    height
    srcset
  }
  contributors {
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
    id
    slug
    name(locale: $locale)
  }
}
    `,{fragmentName:`CardParts`}),new b(`
    fragment Articles on ArticleConnection {
  __typename
  nodes {
    __typename
    ...CardParts
  }
  pageInfo {
    __typename
    hasNextPage
    endCursor
  }
}
    fragment CardParts on Article {
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
    url
    alt
    caption
    credit
    width
    height
    srcset
  }
  contributors {
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
    id
    slug
    name(locale: $locale)
  }
}`,{fragmentName:`Articles`}),new b(`
    fragment VentureParts on Initiative {
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
    url
    alt
    caption
    credit
    width
    height
    srcset
  }
}
    `,{fragmentName:`VentureParts`}),new b(`
    fragment Ventures on InitiativeConnection {
  __typename
  nodes {
    __typename
    ...VentureParts
  }
  pageInfo {
    __typename
    hasNextPage
    endCursor
  }
}
    fragment VentureParts on Initiative {
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
    url
    alt
    caption
    credit
    width
    height
    srcset
  }
}`,{fragmentName:`Ventures`}),new b(`
    fragment Choices on InitiativeFacet {
  __typename
  value
  label
  count
}
    `,{fragmentName:`Choices`});var ee=new b(`
    query AllArticles($after: String, $locale: Locale!) {
  __typename
  articles(first: 20, after: $after) {
    __typename
    ...Articles
  }
}
    fragment CardParts on Article {
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
    url
    alt
    caption
    credit
    width
    height
    srcset
  }
  contributors {
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
    id
    slug
    name(locale: $locale)
  }
}
fragment Articles on ArticleConnection {
  __typename
  nodes {
    __typename
    ...CardParts
  }
  pageInfo {
    __typename
    hasNextPage
    endCursor
  }
}`,{hash:`sha256:8f3a65b6893534dbdf2f6d31ab8ac0e81a43d8ebd7b7c5b5b0f97af2efac7048`}),te=new b(`
    query TopicPage($slug: String!, $after: String, $locale: Locale!) {
  __typename
  section(topic: $slug) {
    __typename
    topic {
      __typename
      id
      slug
      name(locale: $locale)
      description
      parent {
        __typename
        id
        slug
        name(locale: $locale)
      }
    }
    chosen {
      __typename
      ...CardParts
    }
    latest(first: 20, after: $after) {
      __typename
      ...Articles
    }
  }
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
  initiatives(first: 4, filter: {topic: $slug}) {
    __typename
    totalCount
    nodes {
      __typename
      ...VentureParts
    }
  }
}
    fragment CardParts on Article {
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
    url
    alt
    caption
    credit
    width
    height
    srcset
  }
  contributors {
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
    id
    slug
    name(locale: $locale)
  }
}
fragment VentureParts on Initiative {
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
    url
    alt
    caption
    credit
    width
    height
    srcset
  }
}
fragment Articles on ArticleConnection {
  __typename
  nodes {
    __typename
    ...CardParts
  }
  pageInfo {
    __typename
    hasNextPage
    endCursor
  }
}`,{hash:`sha256:41695f94d2d8e918d11c910895f399fb4cc2701bf2c503823f7a112c1145b40d`}),x=new b(`
    query PersonPage($slug: String!, $after: String, $locale: Locale!) {
  __typename
  person(slug: $slug) {
    __typename
    id
    slug
    name
    title
    affiliation
    articles(first: 20, after: $after) {
      __typename
      ...Articles
    }
    initiatives(first: 20) {
      __typename
      nodes {
        __typename
        ...VentureParts
        people {
          __typename
          role
          person {
            __typename
            id
          }
        }
      }
    }
  }
}
    fragment CardParts on Article {
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
    url
    alt
    caption
    credit
    width
    height
    srcset
  }
  contributors {
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
    id
    slug
    name(locale: $locale)
  }
}
fragment VentureParts on Initiative {
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
    url
    alt
    caption
    credit
    width
    height
    srcset
  }
}
fragment Articles on ArticleConnection {
  __typename
  nodes {
    __typename
    ...CardParts
  }
  pageInfo {
    __typename
    hasNextPage
    endCursor
  }
}`,{hash:`sha256:fc88e6589235178cdf6d0685492fe80bc78cc7d1ae97ca4b1d1fa4d4d9ba61ef`}),ne=new b(`
    query OrganisationPage($slug: String!, $after: String) {
  __typename
  organisation(slug: $slug) {
    __typename
    id
    slug
    name
    number
    url
    initiatives(first: 20, after: $after) {
      __typename
      nodes {
        __typename
        ...VentureParts
        partners {
          __typename
          role
          organisation {
            __typename
            id
          }
        }
      }
      pageInfo {
        __typename
        hasNextPage
        endCursor
      }
    }
  }
}
    fragment VentureParts on Initiative {
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
    url
    alt
    caption
    credit
    width
    height
    srcset
  }
}`,{hash:`sha256:477bc6995541a6953108c33958eaa5268692c22d01f9213a6c982de932ce906d`}),re=new b(`
    query Directory($filter: InitiativeFilter, $after: String, $locale: Locale!) {
  __typename
  initiatives(first: 24, after: $after, filter: $filter) {
    __typename
    totalCount
    ...Ventures
  }
  initiativeFacets(filter: $filter) {
    __typename
    topics {
      __typename
      ...Choices
    }
    statuses {
      __typename
      ...Choices
    }
    counties {
      __typename
      ...Choices
    }
    municipalities {
      __typename
      ...Choices
    }
    partners {
      __typename
      ...Choices
    }
    partnerRoles {
      __typename
      ...Choices
    }
    years {
      __typename
      ...Choices
    }
  }
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
    fragment VentureParts on Initiative {
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
    url
    alt
    caption
    credit
    width
    height
    srcset
  }
}
fragment Ventures on InitiativeConnection {
  __typename
  nodes {
    __typename
    ...VentureParts
  }
  pageInfo {
    __typename
    hasNextPage
    endCursor
  }
}
fragment Choices on InitiativeFacet {
  __typename
  value
  label
  count
}`,{hash:`sha256:f0ecd180d1891f273fe09aec76d84fa40c990cc3b126f8db18e10facd345eec1`}),ie=new b(`
    query MoreInitiatives($filter: InitiativeFilter, $after: String) {
  __typename
  initiatives(first: 24, after: $after, filter: $filter) {
    __typename
    ...Ventures
  }
}
    fragment VentureParts on Initiative {
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
    url
    alt
    caption
    credit
    width
    height
    srcset
  }
}
fragment Ventures on InitiativeConnection {
  __typename
  nodes {
    __typename
    ...VentureParts
  }
  pageInfo {
    __typename
    hasNextPage
    endCursor
  }
}`,{hash:`sha256:5908e1b4198172aaa2f20a499d9c4d694273af8c12d16a6dda69bbdf1f695079`}),ae=new b(`
    query Search($query: String!, $types: [SearchType!], $after: String, $locale: Locale!) {
  __typename
  search(query: $query, first: 20, after: $after, types: $types) {
    __typename
    totalCount
    suggestion
    isPartial
    counts {
      __typename
      type
      count
    }
    pageInfo {
      __typename
      hasNextPage
      endCursor
    }
    nodes {
      __typename
      highlights {
        __typename
        field
        parts {
          __typename
          text
          isMatch
        }
      }
      node {
        __typename
        ... on Article {
          __typename
          id
          slug
          title
          lede
          publishedAt
        }
        ... on Initiative {
          __typename
          id
          slug
          title
          summary
        }
        ... on Organisation {
          __typename
          id
          slug
          name
        }
        ... on Person {
          __typename
          id
          slug
          name
          position: title
          affiliation
        }
        ... on Topic {
          __typename
          id
          slug
          topicName: name(locale: $locale)
          description
        }
      }
    }
  }
}
    `,{hash:`sha256:85be5cb4c4bf86d79ee2b46a70fee7f51c726bdf7c812e015956f02a4f82d1b6`});new b(`
    query ArticlePreviewPage($token: String!, $locale: Locale!) {
  __typename
  articlePreview(token: $token) {
    __typename
    expiresAt
    article {
      __typename
      ...CardParts
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
        ...VentureParts
      }
      readMore(first: 4) {
        __typename
        article {
          __typename
          ...CardParts
        }
      }
      reports {
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
      notes {
        __typename
        kind
        notedOn
        text
      }
    }
  }
}
    fragment CardParts on Article {
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
    url
    alt
    caption
    credit
    width
    height
    srcset
  }
  contributors {
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
    id
    slug
    name(locale: $locale)
  }
}
fragment VentureParts on Initiative {
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
    url
    alt
    caption
    credit
    width
    height
    srcset
  }
}`,{hash:`sha256:ca43bb152bab7890f0506e17106cdff4f39c25db07a0598237134cafe2d02e2b`});var oe=new b(`
    query Topics($locale: Locale!) {
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
    `,{hash:`sha256:cf663710fe651556c3cf0309ba60e48b3d6ae92cfa4b6670adec30ef0facac14`}),S=e(o(),1),C=g(),w=()=>history.state?.more??[];function T(e,n,r,i){let o=t(),s=u()?.key,[l,d]=(0,S.useState)(()=>({at:s,cursors:c()?[]:w()})),[p,m]=(0,S.useState)(``),[h,g]=(0,S.useState)(!1),_=l.at===s?l.cursors:w();(0,S.useEffect)(()=>{_.length<w().length&&d({at:s,cursors:w()})},[]);let v=[e];for(let e of _){let t=o.readQuery(n,{...r,after:e})?.data,a=t&&i(t);if(!a)break;v.push(a)}let y=v.at(-1)?.pageInfo??e.pageInfo;async function b(){if(h||!y.endCursor)return;g(!0),m(``);let e=await a(o.query(n,{...r,after:y.endCursor}).toPromise());if(g(!1),!e.data||!i(e.data)){m(f(`moreFailed`));return}let t=[..._,y.endCursor];history.replaceState({...history.state,more:t},``),d({at:s,cursors:t})}return{nodes:v.flatMap(e=>e.nodes),cursor:y.hasNextPage?y.endCursor:null,more:b,busy:h,wrong:p}}function E({list:e,text:t}){let n=u();if(!e.cursor)return null;let r=[...[...n?.search??[]].filter(([e])=>e!==`etter`),[`etter`,e.cursor]].map(([e,t])=>`${e}=${encodeURIComponent(t)}`).join(`&`);return(0,C.jsxs)(C.Fragment,{children:[e.wrong&&(0,C.jsx)(`p`,{className:`wrong`,role:`alert`,children:e.wrong}),(0,C.jsx)(`p`,{className:`more`,children:(0,C.jsx)(`a`,{className:`button quiet`,href:`${n?.at??``}?${r}`,rel:`next`,"aria-busy":e.busy||void 0,onClick:t=>{t.preventDefault(),e.more()},children:f(t)})})]})}var D=({kicker:e,title:t,children:n})=>(0,C.jsxs)(`header`,{className:`listing-head`,children:[e&&(0,C.jsx)(`p`,{className:`kicker`,children:e}),(0,C.jsx)(`h1`,{children:t}),n]}),O=e=>e.search.get(`etter`),k=(e,t)=>[t,...w().map(e=>({...t,after:e}))].map(t=>[e,t]),A=d(ee),se={needs:e=>k(A,{locale:m(),after:O(e)}),default:function(e){let t={locale:m(),after:O(e)},[{data:n,error:a}]=i({query:A,variables:t});s(f(`allArticles`));let o=T(n?.articles??j,A,t,e=>e.articles);return n?(0,C.jsxs)(`div`,{className:`listing`,children:[(0,C.jsx)(D,{title:f(`allArticles`)}),o.nodes.map(e=>(0,C.jsx)(y,{article:e,size:`row`},e.id)),o.nodes.length===0&&(0,C.jsx)(`p`,{children:f(`emptyList`)}),(0,C.jsx)(E,{list:o,text:`moreArticles`})]}):(0,C.jsx)(r,{error:a})}},j={nodes:[],pageInfo:{hasNextPage:!1,endCursor:null}},M=d(x),ce={needs:e=>k(M,{slug:e.params.slug,locale:m(),after:O(e)}),default:function(e){let t={slug:e.params.slug??``,locale:m(),after:O(e)},[{data:a,error:o}]=i({query:M,variables:t});s(a?.person?.name);let c=T(a?.person?.articles??j,M,t,e=>e.person?.articles);if(!a)return(0,C.jsx)(r,{error:o});let l=a.person;if(!l)return(0,C.jsx)(n,{});let u=[l.title,l.affiliation].filter(Boolean).join(`, `),d=l.initiatives?.nodes??[];return(0,C.jsxs)(`div`,{className:`listing`,children:[(0,C.jsxs)(D,{title:l.name,children:[u&&(0,C.jsx)(`p`,{className:`lede`,children:u}),c.nodes.length>0&&(0,C.jsx)(`p`,{className:`follow`,children:(0,C.jsx)(`a`,{href:`/person/${l.slug}/feed.atom`,children:f(`footerFeed`)})})]}),d.length>0&&(0,C.jsxs)(`section`,{"aria-labelledby":`initiativer`,children:[(0,C.jsx)(`h2`,{className:`rubric`,id:`initiativer`,children:f(`navInitiatives`)}),(0,C.jsx)(`div`,{className:`ventures`,children:d.map(e=>(0,C.jsx)(v,{initiative:e,role:e.people.find(e=>e.person.id===l.id)?.role},e.id))})]}),c.nodes.length>0&&(0,C.jsxs)(`section`,{"aria-labelledby":`artikler`,children:[(0,C.jsx)(`h2`,{className:`rubric`,id:`artikler`,children:f(`navArticles`)}),c.nodes.map(e=>(0,C.jsx)(y,{article:e,size:`row`},e.id))]}),c.nodes.length+d.length===0&&(0,C.jsx)(`p`,{children:f(`emptyList`)}),(0,C.jsx)(E,{list:c,text:`moreArticles`})]})}},N=d(ne),le={needs:e=>k(N,{slug:e.params.slug,after:O(e)}),default:function(e){let t={slug:e.params.slug??``,after:O(e)},[{data:a,error:o}]=i({query:N,variables:t});s(a?.organisation?.name);let c=T(a?.organisation?.initiatives??j,N,t,e=>e.organisation?.initiatives);if(!a)return(0,C.jsx)(r,{error:o});let l=a.organisation;return l?(0,C.jsxs)(`div`,{className:`listing`,children:[(0,C.jsx)(D,{kicker:f(`kind.Organisation`),title:l.name,children:(l.number||l.url)&&(0,C.jsxs)(`p`,{className:`meta`,children:[l.url&&(0,C.jsx)(`a`,{href:l.url,children:ue(l.url)}),l.number&&(0,C.jsx)(`span`,{children:f(`orgNumber`,{number:l.number.replace(/(\d{3})(?=\d)/g,`$1\xA0`)})})]})}),c.nodes.length>0&&(0,C.jsx)(`h2`,{className:`rubric`,children:f(`navInitiatives`)}),c.nodes.length>0&&(0,C.jsx)(`div`,{className:`ventures`,children:c.nodes.map(e=>(0,C.jsx)(v,{initiative:e,role:e.partners.filter(e=>e.organisation.id===l.id).map(e=>f(`partnerRole.${e.role}`)).join(`, `)},e.id))}),c.nodes.length===0&&(0,C.jsx)(`p`,{children:f(`emptyList`)}),(0,C.jsx)(E,{list:c,text:`moreInitiatives`})]}):(0,C.jsx)(n,{})}},ue=e=>e.replace(/^https?:\/\/(www\.)?/,``).replace(/\/$/,``),[P,F]=[d(re),d(ie)],I=[`IDEA`,`PILOT`,`RUNNING`,`SCALED`,`ENDED`],L=[`LEAD`,`PARTNER`,`FUNDER`,`COMMISSIONER`,`RESEARCHER`],R=e=>e&&/^\d{4}$/.test(e)?Number(e):void 0,z=[`q`,`status`,`tema`,`fylke`,`kommune`,`partner`,`rolle`,`fra`,`til`],B=({search:e})=>Object.fromEntries(z.map(t=>[t,e.getAll(t).filter(e=>e!==``)]));function V(e){let t=B(e),n=I.filter(e=>t.status.includes(e)),r=L.find(e=>e===t.rolle[0]),[i,a,o]=[R(t.fra[0]),R(t.til[0]),t.q[0]?.trim()];return{...n.length>0&&{statuses:n},...t.tema[0]&&{topic:t.tema[0]},...t.fylke.length>0&&{counties:t.fylke},...t.kommune.length>0&&{municipalities:t.kommune},...t.partner[0]&&{partnerId:t.partner[0]},...r&&{partnerRole:r},...i&&{fromYear:i},...a&&{toYear:a},...o&&{text:o}}}var H=e=>({filter:V(e),after:e.search.get(`etter`),locale:m()});function U(e,t,n=[]){let r=z.flatMap(r=>(r===t?n:e[r]).map(e=>`${r}=${encodeURIComponent(e)}`));return r.length>0?`/initiativ?${r.join(`&`)}`:`/initiativ`}var W=(e,t,n)=>e.includes(t)?e.filter(e=>e!==t):n?[...e,t]:[t];function de(e){let t=e.initiativeFacets,n=new Map(e.topics.nodes.map(e=>[e.slug,e.name]));return[{name:`status`,title:`facetStatus`,several:!0,choices:I.flatMap(e=>t.statuses.filter(t=>t.value===e).map(t=>({...t,label:f(`status.${e}`)})))},{name:`tema`,title:`navTopics`,several:!1,choices:t.topics.map(e=>({...e,label:n.get(e.value)??e.label}))},{name:`fylke`,title:`facetCounty`,several:!0,choices:t.counties},{name:`kommune`,title:`facetMunicipality`,several:!0,choices:t.municipalities},{name:`partner`,title:`facetPartner`,several:!1,choices:t.partners},{name:`rolle`,title:`facetRole`,several:!1,choices:L.flatMap(e=>t.partnerRoles.filter(t=>t.value===e).map(t=>({...t,label:f(`partnerRole.${e}`)})))}]}var fe=(e,t)=>e.name===`status`&&I.some(e=>e===t)?f(`status.${t}`):f(e.name===`rolle`&&L.some(e=>e===t)?`partnerRole.${t}`:e.title),pe={stays:!0,needs:e=>{let{filter:t}=H(e);return[[P,H(e)],...w().map(e=>[F,{filter:t,after:e}])]},default:function(e){let[{data:t,error:n}]=i({query:P,variables:H(e)});s(f(`weFollow`));let a=T(t?.initiatives??j,F,{filter:V(e)},e=>e.initiatives);if(!t)return(0,C.jsx)(r,{error:n});let o=B(e),c=de(t),l=[...o.q.map(e=>({name:`q`,value:e,label:`«${e}»`})),...c.flatMap(e=>o[e.name].map(t=>({name:e.name,value:t,label:e.choices.find(e=>e.value===t)?.label??fe(e,t)}))),...o.fra.map(e=>({name:`fra`,value:e,label:f(`fromYear`,{year:e})})),...o.til.map(e=>({name:`til`,value:e,label:f(`toYear`,{year:e})}))];return(0,C.jsxs)(`div`,{className:`directory`,children:[(0,C.jsx)(D,{title:f(`weFollow`),children:(0,C.jsx)(`p`,{className:`lede`,children:f(`directoryIntro`)})}),(0,C.jsxs)(`div`,{className:`directory-body`,children:[(0,C.jsxs)(`div`,{className:`filters`,children:[(0,C.jsx)(he,{asked:o,years:t.initiativeFacets.years}),c.filter(e=>e.choices.length>0).map(e=>(0,C.jsx)(me,{title:f(e.title),n:e.choices.length,open:e.name===`status`||o[e.name].length>0,children:(0,C.jsx)(`ul`,{className:`choices`,children:e.choices.map(t=>(0,C.jsx)(`li`,{children:(0,C.jsxs)(`a`,{href:U(o,e.name,W(o[e.name],t.value,e.several)),rel:`nofollow`,"aria-current":o[e.name].includes(t.value)||void 0,children:[t.label,(0,C.jsx)(`span`,{children:t.count})]})},t.value))})},e.name))]}),(0,C.jsxs)(`section`,{className:`found`,"aria-labelledby":`antall`,children:[(0,C.jsxs)(`div`,{className:`found-head`,children:[(0,C.jsx)(`h2`,{id:`antall`,children:(0,C.jsx)(`span`,{role:`status`,children:p(`initiatives`,t.initiatives.totalCount)})}),l.length>0&&(0,C.jsxs)(`ul`,{className:`pills`,"aria-label":f(`filterChosen`),children:[l.map(e=>(0,C.jsx)(`li`,{children:(0,C.jsxs)(`a`,{href:U(o,e.name,o[e.name].filter(t=>t!==e.value)),rel:`nofollow`,"aria-label":f(`removeFilter`,{name:e.label}),children:[e.label,(0,C.jsx)(`span`,{"aria-hidden":`true`,children:`×`})]})},`${e.name} ${e.value}`)),(0,C.jsx)(`li`,{children:(0,C.jsx)(`a`,{className:`reset`,href:`/initiativ`,children:f(`filterReset`)})})]})]}),a.nodes.length>0?(0,C.jsx)(`div`,{className:`ventures`,children:a.nodes.map(e=>(0,C.jsx)(v,{initiative:e},e.id))}):(0,C.jsx)(`p`,{children:f(l.length>0?`noInitiatives`:`emptyList`)}),(0,C.jsx)(E,{list:a,text:`moreInitiatives`})]})]})]})}};function me({title:e,n:t,open:n,children:r}){let[i,a]=(0,S.useState)(n);return(0,S.useEffect)(()=>{n&&a(!0)},[n]),(0,C.jsxs)(`details`,{className:`facet`,open:i,onToggle:e=>a(e.currentTarget.open),children:[(0,C.jsxs)(`summary`,{children:[e,(0,C.jsx)(`span`,{children:t})]}),r]})}function he({asked:e,years:t}){function n(t){t.preventDefault();let n=new FormData(t.currentTarget),r=e=>[String(n.get(e)??``).trim()].filter(Boolean);l(U({...e,q:r(`q`),fra:r(`fra`),til:r(`til`)}))}let r=t.map(e=>e.value).sort(),i=e=>[...new Set([...r,...e])].sort(),a=new Map(t.map(e=>[e.value,e.count])),o=(t,n)=>(0,C.jsxs)(`div`,{className:`field`,children:[(0,C.jsx)(`label`,{htmlFor:t,children:f(n)}),(0,C.jsxs)(`select`,{id:t,name:t,defaultValue:e[t][0]??``,children:[(0,C.jsx)(`option`,{value:``,children:f(`anyYear`)}),i(e[t]).map(e=>(0,C.jsx)(`option`,{value:e,children:a.get(e)?f(`yearBegun`,{year:e,n:a.get(e)??0}):e},e))]},e[t][0])]});return(0,C.jsxs)(`form`,{className:`filter-form`,action:`/initiativ`,role:`search`,onSubmit:n,children:[z.filter(e=>e!==`q`&&e!==`fra`&&e!==`til`).flatMap(t=>e[t].map(e=>(0,C.jsx)(`input`,{type:`hidden`,name:t,value:e,readOnly:!0},`${t} ${e}`))),(0,C.jsxs)(`div`,{className:`field`,children:[(0,C.jsx)(`label`,{htmlFor:`q`,children:f(`filterWords`)}),(0,C.jsx)(`input`,{id:`q`,name:`q`,type:`search`,defaultValue:e.q[0]??``,maxLength:200,autoComplete:`off`},e.q[0])]}),(0,C.jsxs)(`div`,{className:`field-pair`,children:[o(`fra`,`yearFrom`),o(`til`,`yearTo`)]}),(0,C.jsx)(`p`,{className:`form-end`,children:(0,C.jsx)(`button`,{className:`button quiet`,children:f(`filterShow`)})})]})}var[G,K]=[d(ae),d(oe)],ge=[`ARTICLE`,`INITIATIVE`,`ORGANISATION`,`PERSON`,`TOPIC`],q=({search:e})=>(e.get(`q`)??``).trim(),J=({search:e})=>ge.find(t=>t===e.get(`type`)),Y=e=>{let t=J(e);return{query:q(e),types:t?[t]:null,locale:m(),after:e.search.get(`etter`)}},X=(e,t)=>`/sok?q=${encodeURIComponent(e)}${t?`&type=${t}`:``}`,_e={stays:!0,needs:e=>q(e)?k(G,Y(e)):[[K,{locale:m()}]],default:function(e){let t=q(e);return s(t?`${t} – ${f(`navSearch`)}`:f(`searchTitle`)),(0,C.jsxs)(`div`,{className:`listing`,children:[(0,C.jsx)(D,{title:f(`searchTitle`)}),(0,C.jsx)(ye,{words:t,kind:J(e)}),t?(0,C.jsx)(xe,{visit:e}):(0,C.jsx)(be,{})]})}},ve=250;function ye({words:e,kind:t}){let n=(0,S.useRef)(null),r=(0,S.useRef)(0),i=(0,S.useRef)(e);(0,S.useEffect)(()=>{n.current&&e!==i.current&&(n.current.value=e),i.current=e},[e]),(0,S.useEffect)(()=>()=>clearTimeout(r.current),[]);let a=e=>{clearTimeout(r.current);let a=n.current?.value.trim()??``;a!==i.current&&(i.current=a,l(a?X(a,t):`/sok`,e))};return(0,C.jsxs)(`form`,{className:`search-form`,action:`/sok`,role:`search`,onSubmit:e=>{e.preventDefault(),a()},children:[(0,C.jsx)(`label`,{className:`unseen`,htmlFor:`q`,children:f(`searchField`)}),(0,C.jsx)(`input`,{ref:n,id:`q`,name:`q`,type:`search`,defaultValue:e,maxLength:200,autoComplete:`off`,onInput:()=>{clearTimeout(r.current),r.current=window.setTimeout(a,ve,{replace:i.current!==``})}}),(0,C.jsx)(`button`,{className:`button`,children:f(`searchSubmit`)})]})}function be(){let[{data:e}]=i({query:K,variables:{locale:m()}}),t=e?.topics.nodes.filter(e=>!e.parent)??[];return t.length===0?null:(0,C.jsxs)(`nav`,{"aria-labelledby":`temaer`,children:[(0,C.jsx)(`h2`,{className:`rubric`,id:`temaer`,children:f(`browseTopics`)}),(0,C.jsx)(`ul`,{className:`pills`,children:t.map(e=>(0,C.jsx)(`li`,{children:(0,C.jsx)(`a`,{href:`/tema/${e.slug}`,children:e.name})},e.id))})]})}function xe({visit:e}){let[{data:t,error:n}]=i({query:G,variables:Y(e)}),a=T(t?.search??j,G,Y(e),e=>e.search);if(!t)return(0,C.jsx)(r,{error:n});let[o,s,c]=[t.search,q(e),J(e)],l=o.counts.reduce((e,t)=>e+t.count,0);return(0,C.jsxs)(C.Fragment,{children:[(0,C.jsx)(`p`,{className:`meta hits`,role:`status`,children:(0,C.jsx)(`span`,{children:p(`searchHits`,o.totalCount)})}),o.suggestion&&(0,C.jsx)(`p`,{className:`help`,children:f(`searchMeant`,{query:o.suggestion})}),o.isPartial&&(0,C.jsx)(`p`,{className:`help`,children:f(`searchPartial`)}),l>0&&(0,C.jsx)(`nav`,{"aria-label":f(`searchTypes`),children:(0,C.jsxs)(`ul`,{className:`pills choices`,children:[(0,C.jsx)(`li`,{children:(0,C.jsxs)(`a`,{href:X(s),"aria-current":!c||void 0,children:[f(`allStatuses`),(0,C.jsx)(`span`,{children:l})]})}),o.counts.filter(e=>e.count>0||e.type===c).map(e=>(0,C.jsx)(`li`,{children:(0,C.jsxs)(`a`,{href:X(s,e.type),"aria-current":e.type===c||void 0,children:[f(`kinds.${e.type}`),(0,C.jsx)(`span`,{children:e.count})]})},e.type))]})}),a.nodes.map((e,t)=>(0,C.jsx)(Ce,{hit:e},t)),a.nodes.length===0&&(0,C.jsx)(`p`,{children:f(`searchNone`)}),(0,C.jsx)(E,{list:a,text:`moreHits`})]})}function Se(e){switch(e.__typename){case`Article`:return{title:e.title,path:`/artikkel/${e.slug}`,short:e.lede,at:e.publishedAt};case`Initiative`:return{title:e.title,path:`/initiativ/${e.slug}`,short:e.summary};case`Organisation`:return{title:e.name,path:`/organisasjon/${e.slug}`,short:``};case`Person`:return{title:e.name,path:`/person/${e.slug}`,short:[e.position,e.affiliation].filter(Boolean).join(`, `)};case`Topic`:return{title:e.topicName,path:`/tema/${e.slug}`,short:e.description}}}function Ce({hit:e}){let{title:t,path:n,short:r,at:i}=Se(e.node),[a,o]=[e.highlights.find(e=>e.field===`TITLE`),e.highlights.find(e=>e.field===`LEDE`)];return(0,C.jsx)(`article`,{className:`card row`,children:(0,C.jsxs)(`div`,{className:`card-text`,children:[(0,C.jsx)(`p`,{className:`kicker`,children:f(`kind.${e.node.__typename}`)}),(0,C.jsx)(`h2`,{className:`card-title`,children:(0,C.jsx)(`a`,{href:n,children:a?(0,C.jsx)(Z,{parts:a.parts}):_(t)})}),o?(0,C.jsx)(`p`,{className:`card-lede`,children:(0,C.jsx)(Z,{parts:o.parts})}):r&&(0,C.jsx)(`p`,{className:`card-lede`,children:r}),e.highlights.filter(e=>e.field===`BODY`).map((e,t)=>(0,C.jsx)(`p`,{className:`card-piece`,children:(0,C.jsx)(Z,{parts:e.parts})},t)),i&&(0,C.jsx)(`p`,{className:`meta`,children:(0,C.jsx)(`time`,{dateTime:i,children:h(i)})})]})})}var Z=({parts:e})=>e.map((e,t)=>e.isMatch?(0,C.jsx)(`mark`,{children:e.text},t):e.text),Q=d(te),$=({params:e,search:t})=>({slug:e.slug??``,locale:m(),after:t.get(`etter`)}),we={needs:e=>k(Q,$(e)),default:function(e){let[{data:t,error:a}]=i({query:Q,variables:$(e)}),o=t?.section?.topic;s(o?.name);let c=T(t?.section?.latest??j,Q,$(e),e=>e.section?.latest);if(!t)return(0,C.jsx)(r,{error:a});if(!o)return(0,C.jsx)(n,{});let l=e.search.has(`etter`),u=l?c.nodes:[...t.section?.chosen??[],...c.nodes],d=l?void 0:u[0],p=d?u.slice(1):u,m=t.topics.nodes.filter(e=>e.parent?.id===o.id),h=t.initiatives.nodes;return(0,C.jsxs)(`div`,{className:`section`,children:[(0,C.jsxs)(D,{kicker:o.parent?(0,C.jsx)(`a`,{href:`/tema/${o.parent.slug}`,children:o.parent.name}):f(`kind.Topic`),title:o.name,children:[o.description&&(0,C.jsx)(`p`,{className:`lede`,children:o.description}),m.length>0&&(0,C.jsx)(`ul`,{className:`pills`,"aria-label":f(`subtopics`),children:m.map(e=>(0,C.jsx)(`li`,{children:(0,C.jsx)(`a`,{href:`/tema/${e.slug}`,children:e.name})},e.id))}),(0,C.jsx)(`p`,{className:`follow`,children:(0,C.jsx)(`a`,{href:`/tema/${o.slug}/feed.atom`,children:f(`footerFeed`)})})]}),(0,C.jsxs)(`div`,{className:`section-body`,"data-alone":h.length===0||void 0,children:[(0,C.jsxs)(`div`,{className:`river`,children:[d&&(0,C.jsx)(y,{article:d,size:`second`}),p.map(e=>(0,C.jsx)(y,{article:e,size:`row`},e.id)),u.length===0&&(0,C.jsx)(`p`,{children:f(`emptyList`)}),(0,C.jsx)(E,{list:c,text:`moreArticles`})]}),h.length>0&&(0,C.jsx)(`aside`,{className:`beside`,children:(0,C.jsxs)(`section`,{"aria-labelledby":`folger`,children:[(0,C.jsx)(`h2`,{className:`rubric`,id:`folger`,children:f(`weFollow`)}),h.map(e=>(0,C.jsx)(v,{initiative:e},e.id)),t.initiatives.totalCount>h.length&&(0,C.jsx)(`p`,{className:`more`,children:(0,C.jsx)(`a`,{href:`/initiativ?tema=${o.slug}`,children:f(`allInitiatives`)})})]})})]})]})}};export{se as articles,pe as directory,le as organisation,ce as person,_e as search,we as topic};