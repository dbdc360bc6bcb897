// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.waakzaam.stolengoods.bulk;

import org.jspecify.annotations.NullMarked;
