// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.waakzaam.cameras.search;

import org.jspecify.annotations.NullMarked;
