// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import org.jspecify.annotations.Nullable;

/**
 * What is asked of a collection.
 *
 * @param crs the system to answer in
 * @param bbox what features must meet; null for everywhere
 * @param limit how many features a page has at most
 * @param after behind which feature, by its id, the page begins; empty for the first page
 * @param typed to make the link to the next page from
 */
record Question(Crs crs, @Nullable Bbox bbox, AskedTime time, int limit, String after, TypedQuestion typed) {}
