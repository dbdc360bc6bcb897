// SPDX-License-Identifier: EUPL-1.2
/** Who registered cameras, where they hang and what they see; each change with its history and its line in the processing log. */
@NamedInterface("owners")
@NullMarked
package nl.waakzaam.cameras.owners;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
