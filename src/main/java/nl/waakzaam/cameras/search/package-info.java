// SPDX-License-Identifier: EUPL-1.2
/** Police ask which cameras may have seen a crime: one case at a time, no more than it needs, and every look is logged. */
@NamedInterface("search")
@NullMarked
package nl.waakzaam.cameras.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
