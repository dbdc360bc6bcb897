// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.waakzaam.stolengoods.bulk.sheets;

import org.jspecify.annotations.NullMarked;
