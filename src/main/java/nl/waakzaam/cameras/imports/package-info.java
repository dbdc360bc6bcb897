// SPDX-License-Identifier: EUPL-1.2
/** Many cameras at once from a file: all that is wrong with it in one go, and nothing half done. */
@NullMarked
package nl.waakzaam.cameras.imports;

import org.jspecify.annotations.NullMarked;
