// SPDX-License-Identifier: EUPL-1.2
/** Where footage lies, encrypted, and what looks for viruses in it. */
@NullMarked
package nl.waakzaam.footage.vault;

import org.jspecify.annotations.NullMarked;
