// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.waakzaam.dealers.own;

import org.jspecify.annotations.NullMarked;
