// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.waakzaam.hits.signal;

import org.jspecify.annotations.NullMarked;
