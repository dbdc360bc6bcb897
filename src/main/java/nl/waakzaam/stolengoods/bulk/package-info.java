// SPDX-License-Identifier: EUPL-1.2
/**
 * The bulk check: a company has its stock checked by a list. Each line gets the answer that a single check gives, or less
 * (see docs/enumeration.md).
 */
@NullMarked
package nl.waakzaam.stolengoods.bulk;

import org.jspecify.annotations.NullMarked;
