/** The pages that are lists, loaded together by the first who goes to one. */
export { articles, organisation, person } from './lists'
export { directory } from './directory'
export { search } from './search'
export { topic } from './topic'
