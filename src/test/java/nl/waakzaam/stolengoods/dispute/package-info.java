// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.waakzaam.stolengoods.dispute;

import org.jspecify.annotations.NullMarked;
