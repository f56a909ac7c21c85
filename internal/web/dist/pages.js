import{r as e}from"./rolldown-runtime.js";import{n as t,t as n,v as r,y as i}from"./app.js";import{a,l as o,o as s,r as c,s as l,y as u}from"./router.js";import{l as d,n as f,o as p,r as m,t as h,u as g}from"./jsx-runtime.js";import{n as _,t as v}from"./cards.js";import{t as ee}from"./ask.js";var y=class extends String{__apiType;value;__meta__;constructor(e,t){super(e),this.value=e,this.__meta__=t}toString(){return this.value}};new y(`
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
    `,{fragmentName:`CardParts`}),new y(`
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
}`,{fragmentName:`Articles`}),new y(`
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
}
    `,{fragmentName:`VentureParts`}),new y(`
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
}`,{fragmentName:`Ventures`}),new y(`
    fragment Choices on InitiativeFacet {
  __typename
  value
  label
  count
}
    `,{fragmentName:`Choices`});var te=new y(`
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
}`,{hash:`sha256:8f3a65b6893534dbdf2f6d31ab8ac0e81a43d8ebd7b7c5b5b0f97af2efac7048`}),b=new y(`
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
}`,{hash:`sha256:79791a2e93afb781a88d255e26e8b2d5f3e1905f8a83d54e52b40fd733d1ae84`}),ne=new y(`
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
}`,{hash:`sha256:a0b79342df3c7ec215e600344911e681c78d0c45a7869e39091dacd770500580`}),x=new y(`
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
}`,{hash:`sha256:84e4002ebb18e07ff284a668801f03bb34f78f9e8135904540cd7dba2e49e8a9`}),re=new y(`
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
}`,{hash:`sha256:1d3177c2f674e9579bc86d9b09e76a2680390d5f8234401d085841c17df9e8dc`}),ie=new y(`
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
}`,{hash:`sha256:9c5884ef684e547e341ccb665ff0027042753e300904967dc87be19427cf9876`}),ae=new y(`
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
    `,{hash:`sha256:85be5cb4c4bf86d79ee2b46a70fee7f51c726bdf7c812e015956f02a4f82d1b6`});new y(`
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
}`,{hash:`sha256:1c62f061cdf8806ab90d8a17a547a995e580ad3649f639f857ee2ad3f55dc8b3`});var oe=new y(`
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
    `,{hash:`sha256:cf663710fe651556c3cf0309ba60e48b3d6ae92cfa4b6670adec30ef0facac14`}),S=e(u(),1),C=h(),w=()=>history.state?.more??[];function T(e,t,n,i){let o=r(),c=s()?.key,[l,u]=(0,S.useState)(()=>({at:c,cursors:a()?[]:w()})),[f,p]=(0,S.useState)(``),[m,h]=(0,S.useState)(!1),g=l.at===c?l.cursors:w();(0,S.useEffect)(()=>{g.length<w().length&&u({at:c,cursors:w()})},[]);let _=[e];for(let e of g){let r=o.readQuery(t,{...n,after:e})?.data,a=r&&i(r);if(!a)break;_.push(a)}let v=_.at(-1)?.pageInfo??e.pageInfo;async function y(){if(m||!v.endCursor)return;h(!0),p(``);let e=await ee(o.query(t,{...n,after:v.endCursor}).toPromise());if(h(!1),!e.data||!i(e.data)){p(d(`moreFailed`));return}let r=[...g,v.endCursor];history.replaceState({...history.state,more:r},``),u({at:c,cursors:r})}return{nodes:_.flatMap(e=>e.nodes),cursor:v.hasNextPage?v.endCursor:null,more:y,busy:m,wrong:f}}function E({list:e,text:t}){let n=s();if(!e.cursor)return null;let r=[...[...n?.search??[]].filter(([e])=>e!==`etter`),[`etter`,e.cursor]].map(([e,t])=>`${e}=${encodeURIComponent(t)}`).join(`&`);return(0,C.jsxs)(C.Fragment,{children:[e.wrong&&(0,C.jsx)(`p`,{className:`wrong`,role:`alert`,children:e.wrong}),(0,C.jsx)(`p`,{className:`more`,children:(0,C.jsx)(`a`,{className:`button quiet`,href:`${n?.at??``}?${r}`,rel:`next`,"aria-busy":e.busy||void 0,onClick:t=>{t.preventDefault(),e.more()},children:d(t)})})]})}var D=({kicker:e,title:t,children:n})=>(0,C.jsxs)(`header`,{className:`listing-head`,children:[e&&(0,C.jsx)(`p`,{className:`kicker`,children:e}),(0,C.jsx)(`h1`,{children:t}),n]}),O=e=>e.search.get(`etter`),k=(e,t)=>[t,...w().map(e=>({...t,after:e}))].map(t=>[e,t]),A=o(te),j={needs:e=>k(A,{locale:p(),after:O(e)}),default:function(e){let t={locale:p(),after:O(e)},[{data:r,error:a}]=i({query:A,variables:t});l(d(`allArticles`));let o=T(r?.articles??M,A,t,e=>e.articles);return r?(0,C.jsxs)(`div`,{className:`listing`,children:[(0,C.jsx)(D,{title:d(`allArticles`)}),o.nodes.map(e=>(0,C.jsx)(v,{article:e,size:`row`},e.id)),o.nodes.length===0&&(0,C.jsx)(`p`,{children:d(`emptyList`)}),(0,C.jsx)(E,{list:o,text:`moreArticles`})]}):(0,C.jsx)(n,{error:a})}},M={nodes:[],pageInfo:{hasNextPage:!1,endCursor:null}},N=o(ne),se={needs:e=>k(N,{slug:e.params.slug,locale:p(),after:O(e)}),default:function(e){let r={slug:e.params.slug??``,locale:p(),after:O(e)},[{data:a,error:o}]=i({query:N,variables:r});l(a?.person?.name);let s=T(a?.person?.articles??M,N,r,e=>e.person?.articles);if(!a)return(0,C.jsx)(n,{error:o});let c=a.person;if(!c)return(0,C.jsx)(t,{});let u=[c.title,c.affiliation].filter(Boolean).join(`, `),f=c.initiatives?.nodes??[];return(0,C.jsxs)(`div`,{className:`listing`,children:[(0,C.jsx)(D,{title:c.name,children:u&&(0,C.jsx)(`p`,{className:`lede`,children:u})}),f.length>0&&(0,C.jsxs)(`section`,{"aria-labelledby":`initiativer`,children:[(0,C.jsx)(`h2`,{className:`rubric`,id:`initiativer`,children:d(`navInitiatives`)}),(0,C.jsx)(`div`,{className:`ventures`,children:f.map(e=>(0,C.jsx)(_,{initiative:e,role:e.people.find(e=>e.person.id===c.id)?.role},e.id))})]}),s.nodes.length>0&&(0,C.jsxs)(`section`,{"aria-labelledby":`artikler`,children:[(0,C.jsx)(`h2`,{className:`rubric`,id:`artikler`,children:d(`navArticles`)}),s.nodes.map(e=>(0,C.jsx)(v,{article:e,size:`row`},e.id))]}),s.nodes.length+f.length===0&&(0,C.jsx)(`p`,{children:d(`emptyList`)}),(0,C.jsx)(E,{list:s,text:`moreArticles`})]})}},P=o(x),ce={needs:e=>k(P,{slug:e.params.slug,after:O(e)}),default:function(e){let r={slug:e.params.slug??``,after:O(e)},[{data:a,error:o}]=i({query:P,variables:r});l(a?.organisation?.name);let s=T(a?.organisation?.initiatives??M,P,r,e=>e.organisation?.initiatives);if(!a)return(0,C.jsx)(n,{error:o});let c=a.organisation;return c?(0,C.jsxs)(`div`,{className:`listing`,children:[(0,C.jsx)(D,{kicker:d(`kind.Organisation`),title:c.name,children:(c.number||c.url)&&(0,C.jsxs)(`p`,{className:`meta`,children:[c.url&&(0,C.jsx)(`a`,{href:c.url,children:le(c.url)}),c.number&&(0,C.jsx)(`span`,{children:d(`orgNumber`,{number:c.number.replace(/(\d{3})(?=\d)/g,`$1\xA0`)})})]})}),s.nodes.length>0&&(0,C.jsx)(`h2`,{className:`rubric`,children:d(`navInitiatives`)}),s.nodes.length>0&&(0,C.jsx)(`div`,{className:`ventures`,children:s.nodes.map(e=>(0,C.jsx)(_,{initiative:e,role:e.partners.filter(e=>e.organisation.id===c.id).map(e=>d(`partnerRole.${e.role}`)).join(`, `)},e.id))}),s.nodes.length===0&&(0,C.jsx)(`p`,{children:d(`emptyList`)}),(0,C.jsx)(E,{list:s,text:`moreInitiatives`})]}):(0,C.jsx)(t,{})}},le=e=>e.replace(/^https?:\/\/(www\.)?/,``).replace(/\/$/,``),[F,I]=[o(re),o(ie)],L=[`IDEA`,`PILOT`,`RUNNING`,`SCALED`,`ENDED`],R=e=>e&&/^\d{4}$/.test(e)?Number(e):void 0,z=[`q`,`status`,`tema`,`fylke`,`kommune`,`partner`,`fra`,`til`],B=({search:e})=>Object.fromEntries(z.map(t=>[t,e.getAll(t).filter(e=>e!==``)]));function V(e){let t=B(e),n=L.filter(e=>t.status.includes(e)),[r,i,a]=[R(t.fra[0]),R(t.til[0]),t.q[0]?.trim()];return{...n.length>0&&{statuses:n},...t.tema[0]&&{topic:t.tema[0]},...t.fylke.length>0&&{counties:t.fylke},...t.kommune.length>0&&{municipalities:t.kommune},...t.partner[0]&&{partnerId:t.partner[0]},...r&&{fromYear:r},...i&&{toYear:i},...a&&{text:a}}}var H=e=>({filter:V(e),after:e.search.get(`etter`),locale:p()});function U(e,t,n=[]){let r=z.flatMap(r=>(r===t?n:e[r]).map(e=>`${r}=${encodeURIComponent(e)}`));return r.length>0?`/initiativ?${r.join(`&`)}`:`/initiativ`}var ue=(e,t,n)=>e.includes(t)?e.filter(e=>e!==t):n?[...e,t]:[t];function de(e){let t=e.initiativeFacets,n=new Map(e.topics.nodes.map(e=>[e.slug,e.name]));return[{name:`status`,title:`facetStatus`,several:!0,choices:L.flatMap(e=>t.statuses.filter(t=>t.value===e).map(t=>({...t,label:d(`status.${e}`)})))},{name:`tema`,title:`navTopics`,several:!1,choices:t.topics.map(e=>({...e,label:n.get(e.value)??e.label}))},{name:`fylke`,title:`facetCounty`,several:!0,choices:t.counties},{name:`kommune`,title:`facetMunicipality`,several:!0,choices:t.municipalities},{name:`partner`,title:`facetPartner`,several:!1,choices:t.partners}]}var fe=(e,t)=>e.name===`status`&&L.some(e=>e===t)?d(`status.${t}`):d(e.title),pe={stays:!0,needs:e=>{let{filter:t}=H(e);return[[F,H(e)],...w().map(e=>[I,{filter:t,after:e}])]},default:function(e){let[{data:t,error:r}]=i({query:F,variables:H(e)});l(d(`weFollow`));let a=T(t?.initiatives??M,I,{filter:V(e)},e=>e.initiatives);if(!t)return(0,C.jsx)(n,{error:r});let o=B(e),s=de(t),c=[...o.q.map(e=>({name:`q`,value:e,label:`«${e}»`})),...s.flatMap(e=>o[e.name].map(t=>({name:e.name,value:t,label:e.choices.find(e=>e.value===t)?.label??fe(e,t)}))),...o.fra.map(e=>({name:`fra`,value:e,label:d(`fromYear`,{year:e})})),...o.til.map(e=>({name:`til`,value:e,label:d(`toYear`,{year:e})}))];return(0,C.jsxs)(`div`,{className:`directory`,children:[(0,C.jsx)(D,{title:d(`weFollow`),children:(0,C.jsx)(`p`,{className:`lede`,children:d(`directoryIntro`)})}),(0,C.jsxs)(`div`,{className:`directory-body`,children:[(0,C.jsxs)(`div`,{className:`filters`,children:[(0,C.jsx)(he,{asked:o,years:t.initiativeFacets.years}),s.filter(e=>e.choices.length>0).map(e=>(0,C.jsx)(me,{title:d(e.title),n:e.choices.length,open:e.name===`status`||o[e.name].length>0,children:(0,C.jsx)(`ul`,{className:`choices`,children:e.choices.map(t=>(0,C.jsx)(`li`,{children:(0,C.jsxs)(`a`,{href:U(o,e.name,ue(o[e.name],t.value,e.several)),rel:`nofollow`,"aria-current":o[e.name].includes(t.value)||void 0,children:[t.label,(0,C.jsx)(`span`,{children:t.count})]})},t.value))})},e.name))]}),(0,C.jsxs)(`section`,{className:`found`,"aria-labelledby":`antall`,children:[(0,C.jsxs)(`div`,{className:`found-head`,children:[(0,C.jsx)(`h2`,{id:`antall`,children:(0,C.jsx)(`span`,{role:`status`,children:f(`initiatives`,t.initiatives.totalCount)})}),c.length>0&&(0,C.jsxs)(`ul`,{className:`pills`,"aria-label":d(`filterChosen`),children:[c.map(e=>(0,C.jsx)(`li`,{children:(0,C.jsxs)(`a`,{href:U(o,e.name,o[e.name].filter(t=>t!==e.value)),rel:`nofollow`,"aria-label":d(`removeFilter`,{name:e.label}),children:[e.label,(0,C.jsx)(`span`,{"aria-hidden":`true`,children:`×`})]})},`${e.name} ${e.value}`)),(0,C.jsx)(`li`,{children:(0,C.jsx)(`a`,{className:`reset`,href:`/initiativ`,children:d(`filterReset`)})})]})]}),a.nodes.length>0?(0,C.jsx)(`div`,{className:`ventures`,children:a.nodes.map(e=>(0,C.jsx)(_,{initiative:e},e.id))}):(0,C.jsx)(`p`,{children:d(c.length>0?`noInitiatives`:`emptyList`)}),(0,C.jsx)(E,{list:a,text:`moreInitiatives`})]})]})]})}};function me({title:e,n:t,open:n,children:r}){let[i,a]=(0,S.useState)(n);return(0,S.useEffect)(()=>{n&&a(!0)},[n]),(0,C.jsxs)(`details`,{className:`facet`,open:i,onToggle:e=>a(e.currentTarget.open),children:[(0,C.jsxs)(`summary`,{children:[e,(0,C.jsx)(`span`,{children:t})]}),r]})}function he({asked:e,years:t}){function n(t){t.preventDefault();let n=new FormData(t.currentTarget),r=e=>[String(n.get(e)??``).trim()].filter(Boolean);c(U({...e,q:r(`q`),fra:r(`fra`),til:r(`til`)}))}let r=t.map(e=>e.value).sort(),i=e=>[...new Set([...r,...e])].sort(),a=new Map(t.map(e=>[e.value,e.count])),o=(t,n)=>(0,C.jsxs)(`div`,{className:`field`,children:[(0,C.jsx)(`label`,{htmlFor:t,children:d(n)}),(0,C.jsxs)(`select`,{id:t,name:t,defaultValue:e[t][0]??``,children:[(0,C.jsx)(`option`,{value:``,children:d(`anyYear`)}),i(e[t]).map(e=>(0,C.jsx)(`option`,{value:e,children:a.get(e)?d(`yearBegun`,{year:e,n:a.get(e)??0}):e},e))]},e[t][0])]});return(0,C.jsxs)(`form`,{className:`filter-form`,action:`/initiativ`,role:`search`,onSubmit:n,children:[z.filter(e=>e!==`q`&&e!==`fra`&&e!==`til`).flatMap(t=>e[t].map(e=>(0,C.jsx)(`input`,{type:`hidden`,name:t,value:e,readOnly:!0},`${t} ${e}`))),(0,C.jsxs)(`div`,{className:`field`,children:[(0,C.jsx)(`label`,{htmlFor:`q`,children:d(`filterWords`)}),(0,C.jsx)(`input`,{id:`q`,name:`q`,type:`search`,defaultValue:e.q[0]??``,maxLength:200,autoComplete:`off`},e.q[0])]}),(0,C.jsxs)(`div`,{className:`field-pair`,children:[o(`fra`,`yearFrom`),o(`til`,`yearTo`)]}),(0,C.jsx)(`p`,{className:`form-end`,children:(0,C.jsx)(`button`,{className:`button quiet`,children:d(`filterShow`)})})]})}var[W,G]=[o(ae),o(oe)],ge=[`ARTICLE`,`INITIATIVE`,`ORGANISATION`,`PERSON`,`TOPIC`],K=({search:e})=>(e.get(`q`)??``).trim(),q=({search:e})=>ge.find(t=>t===e.get(`type`)),J=e=>{let t=q(e);return{query:K(e),types:t?[t]:null,locale:p(),after:e.search.get(`etter`)}},Y=(e,t)=>`/sok?q=${encodeURIComponent(e)}${t?`&type=${t}`:``}`,_e={stays:!0,needs:e=>K(e)?k(W,J(e)):[[G,{locale:p()}]],default:function(e){let t=K(e);return l(t?`${t} – ${d(`navSearch`)}`:d(`searchTitle`)),(0,C.jsxs)(`div`,{className:`listing`,children:[(0,C.jsx)(D,{title:d(`searchTitle`)}),(0,C.jsx)(ye,{words:t,kind:q(e)}),t?(0,C.jsx)(xe,{visit:e}):(0,C.jsx)(be,{})]})}},ve=250;function ye({words:e,kind:t}){let n=(0,S.useRef)(null),r=(0,S.useRef)(0),i=(0,S.useRef)(e);(0,S.useEffect)(()=>{n.current&&e!==i.current&&(n.current.value=e),i.current=e},[e]),(0,S.useEffect)(()=>()=>clearTimeout(r.current),[]);let a=e=>{clearTimeout(r.current);let a=n.current?.value.trim()??``;a!==i.current&&(i.current=a,c(a?Y(a,t):`/sok`,e))};return(0,C.jsxs)(`form`,{className:`search-form`,action:`/sok`,role:`search`,onSubmit:e=>{e.preventDefault(),a()},children:[(0,C.jsx)(`label`,{className:`unseen`,htmlFor:`q`,children:d(`searchField`)}),(0,C.jsx)(`input`,{ref:n,id:`q`,name:`q`,type:`search`,defaultValue:e,maxLength:200,autoComplete:`off`,onInput:()=>{clearTimeout(r.current),r.current=window.setTimeout(a,ve,{replace:i.current!==``})}}),(0,C.jsx)(`button`,{className:`button`,children:d(`searchSubmit`)})]})}function be(){let[{data:e}]=i({query:G,variables:{locale:p()}}),t=e?.topics.nodes.filter(e=>!e.parent)??[];return t.length===0?null:(0,C.jsxs)(`nav`,{"aria-labelledby":`temaer`,children:[(0,C.jsx)(`h2`,{className:`rubric`,id:`temaer`,children:d(`browseTopics`)}),(0,C.jsx)(`ul`,{className:`pills`,children:t.map(e=>(0,C.jsx)(`li`,{children:(0,C.jsx)(`a`,{href:`/tema/${e.slug}`,children:e.name})},e.id))})]})}function xe({visit:e}){let[{data:t,error:r}]=i({query:W,variables:J(e)}),a=T(t?.search??M,W,J(e),e=>e.search);if(!t)return(0,C.jsx)(n,{error:r});let[o,s,c]=[t.search,K(e),q(e)],l=o.counts.reduce((e,t)=>e+t.count,0);return(0,C.jsxs)(C.Fragment,{children:[(0,C.jsx)(`p`,{className:`meta hits`,role:`status`,children:(0,C.jsx)(`span`,{children:f(`searchHits`,o.totalCount)})}),o.suggestion&&(0,C.jsx)(`p`,{className:`help`,children:d(`searchMeant`,{query:o.suggestion})}),o.isPartial&&(0,C.jsx)(`p`,{className:`help`,children:d(`searchPartial`)}),l>0&&(0,C.jsx)(`nav`,{"aria-label":d(`searchTypes`),children:(0,C.jsxs)(`ul`,{className:`pills choices`,children:[(0,C.jsx)(`li`,{children:(0,C.jsxs)(`a`,{href:Y(s),"aria-current":!c||void 0,children:[d(`allStatuses`),(0,C.jsx)(`span`,{children:l})]})}),o.counts.filter(e=>e.count>0||e.type===c).map(e=>(0,C.jsx)(`li`,{children:(0,C.jsxs)(`a`,{href:Y(s,e.type),"aria-current":e.type===c||void 0,children:[d(`kinds.${e.type}`),(0,C.jsx)(`span`,{children:e.count})]})},e.type))]})}),a.nodes.map((e,t)=>(0,C.jsx)(X,{hit:e},t)),a.nodes.length===0&&(0,C.jsx)(`p`,{children:d(`searchNone`)}),(0,C.jsx)(E,{list:a,text:`moreHits`})]})}function Se(e){switch(e.__typename){case`Article`:return{title:e.title,path:`/artikkel/${e.slug}`,short:e.lede,at:e.publishedAt};case`Initiative`:return{title:e.title,path:`/initiativ/${e.slug}`,short:e.summary};case`Organisation`:return{title:e.name,path:`/organisasjon/${e.slug}`,short:``};case`Person`:return{title:e.name,path:`/person/${e.slug}`,short:[e.position,e.affiliation].filter(Boolean).join(`, `)};case`Topic`:return{title:e.topicName,path:`/tema/${e.slug}`,short:e.description}}}function X({hit:e}){let{title:t,path:n,short:r,at:i}=Se(e.node),[a,o]=[e.highlights.find(e=>e.field===`TITLE`),e.highlights.find(e=>e.field===`LEDE`)];return(0,C.jsx)(`article`,{className:`card row`,children:(0,C.jsxs)(`div`,{className:`card-text`,children:[(0,C.jsx)(`p`,{className:`kicker`,children:d(`kind.${e.node.__typename}`)}),(0,C.jsx)(`h2`,{className:`card-title`,children:(0,C.jsx)(`a`,{href:n,children:a?(0,C.jsx)(Z,{parts:a.parts}):g(t)})}),o?(0,C.jsx)(`p`,{className:`card-lede`,children:(0,C.jsx)(Z,{parts:o.parts})}):r&&(0,C.jsx)(`p`,{className:`card-lede`,children:r}),e.highlights.filter(e=>e.field===`BODY`).map((e,t)=>(0,C.jsx)(`p`,{className:`card-piece`,children:(0,C.jsx)(Z,{parts:e.parts})},t)),i&&(0,C.jsx)(`p`,{className:`meta`,children:(0,C.jsx)(`time`,{dateTime:i,children:m(i)})})]})})}var Z=({parts:e})=>e.map((e,t)=>e.isMatch?(0,C.jsx)(`mark`,{children:e.text},t):e.text),Q=o(b),$=({params:e,search:t})=>({slug:e.slug??``,locale:p(),after:t.get(`etter`)}),Ce={needs:e=>k(Q,$(e)),default:function(e){let[{data:r,error:a}]=i({query:Q,variables:$(e)}),o=r?.section?.topic;l(o?.name);let s=T(r?.section?.latest??M,Q,$(e),e=>e.section?.latest);if(!r)return(0,C.jsx)(n,{error:a});if(!o)return(0,C.jsx)(t,{});let c=e.search.has(`etter`),u=c?s.nodes:[...r.section?.chosen??[],...s.nodes],f=c?void 0:u[0],p=f?u.slice(1):u,m=r.topics.nodes.filter(e=>e.parent?.id===o.id),h=r.initiatives.nodes;return(0,C.jsxs)(`div`,{className:`section`,children:[(0,C.jsxs)(D,{kicker:o.parent?(0,C.jsx)(`a`,{href:`/tema/${o.parent.slug}`,children:o.parent.name}):d(`kind.Topic`),title:o.name,children:[o.description&&(0,C.jsx)(`p`,{className:`lede`,children:o.description}),m.length>0&&(0,C.jsx)(`ul`,{className:`pills`,"aria-label":d(`subtopics`),children:m.map(e=>(0,C.jsx)(`li`,{children:(0,C.jsx)(`a`,{href:`/tema/${e.slug}`,children:e.name})},e.id))})]}),(0,C.jsxs)(`div`,{className:`section-body`,"data-alone":h.length===0||void 0,children:[(0,C.jsxs)(`div`,{className:`river`,children:[f&&(0,C.jsx)(v,{article:f,size:`second`}),p.map(e=>(0,C.jsx)(v,{article:e,size:`row`},e.id)),u.length===0&&(0,C.jsx)(`p`,{children:d(`emptyList`)}),(0,C.jsx)(E,{list:s,text:`moreArticles`})]}),h.length>0&&(0,C.jsx)(`aside`,{className:`beside`,children:(0,C.jsxs)(`section`,{"aria-labelledby":`folger`,children:[(0,C.jsx)(`h2`,{className:`rubric`,id:`folger`,children:d(`weFollow`)}),h.map(e=>(0,C.jsx)(_,{initiative:e},e.id)),r.initiatives.totalCount>h.length&&(0,C.jsx)(`p`,{className:`more`,children:(0,C.jsx)(`a`,{href:`/initiativ?tema=${o.slug}`,children:d(`allInitiatives`)})})]})})]})]})}};export{j as articles,pe as directory,ce as organisation,se as person,_e as search,Ce as topic};