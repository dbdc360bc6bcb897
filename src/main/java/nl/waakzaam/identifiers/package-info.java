// SPDX-License-Identifier: EUPL-1.2
/**
 * What makes two things the same thing: IMEI, VIN, plate, frame number and the like; their normal and folded forms,
 * validation and comparison. Plain Java: no Spring, no SQL, depends on no other module.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.waakzaam.identifiers;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
