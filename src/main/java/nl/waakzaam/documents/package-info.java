// SPDX-License-Identifier: EUPL-1.2
/**
 * Papers to keep or hand over, as PDF that everybody can read, with a screen reader too (PDF/UA-1, ISO 14289-1). Any
 * module brings its own template; this one makes the paper.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package nl.waakzaam.documents;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
