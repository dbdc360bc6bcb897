// SPDX-License-Identifier: EUPL-1.2
@NullMarked
package nl.waakzaam.monitor.lists;

import org.jspecify.annotations.NullMarked;
