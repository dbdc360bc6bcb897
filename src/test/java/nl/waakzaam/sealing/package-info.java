// SPDX-License-Identifier: EUPL-1.2
/** Facts about sealed personal data. */
@NullMarked
package nl.waakzaam.sealing;

import org.jspecify.annotations.NullMarked;
