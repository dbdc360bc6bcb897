// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.waakzaam.stolengoods.codes;

import org.jspecify.annotations.NullMarked;
