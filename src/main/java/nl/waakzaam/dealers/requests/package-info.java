// SPDX-License-Identifier: EUPL-1.2
/**
 * What dealers ask of municipalities, with its term and its decision: an official approves or rejects, and what was asked
 * is done in the same transaction.
 */
@NullMarked
package nl.waakzaam.dealers.requests;

import org.jspecify.annotations.NullMarked;
