// SPDX-License-Identifier: EUPL-1.2
/** Each quarter the rights of every account are confirmed or asked back, and signed (BIO2 5.18.02). */
@NullMarked
package nl.waakzaam.access.review;

import org.jspecify.annotations.NullMarked;
