/** One file of code for what follows the cards on every view, so that it comes with one request. */
export { Chips } from './chips.tsx';
export { FilterPanel } from './filter-panel.tsx';
export { ResultTools } from './result-tools.tsx';
export { ResultsFooter } from './results-footer.tsx';
