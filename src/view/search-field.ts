/**
 * The parameter in which a form without scripts sends what was typed into the search box. It is no part of a view: a server
 * makes filters of what it understands and leads on to the view. Text that is to be taken as text is `q`.
 */
export const SEARCH_FIELD = 'search';
