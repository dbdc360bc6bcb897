// SPDX-License-Identifier: EUPL-1.2
/** The nightly run that takes what has been kept long enough, its proof, and the screens that show it (BIO2 5.33.01). */
@NullMarked
package nl.waakzaam.accountability.retention;

import org.jspecify.annotations.NullMarked;
