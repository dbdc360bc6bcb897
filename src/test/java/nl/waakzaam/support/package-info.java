// SPDX-License-Identifier: EUPL-1.2
/** What tests share. */
@NullMarked
package nl.waakzaam.support;

import org.jspecify.annotations.NullMarked;
