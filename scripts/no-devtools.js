/** Stands in for React's devtools, which Ink loads only while it is itself developed. */
export default {};
