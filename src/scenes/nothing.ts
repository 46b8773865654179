/** What a scene says where its view holds nothing. */
export const NOTHING = 'Nothing matches: bring the scene back.';
