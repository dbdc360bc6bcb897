// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.imports;

import nl.waakzaam.cameras.own.Typed;

/**
 * A camera as it stands in a file, by the names of the form.
 *
 * @param line the line of the file, or the number of the feature, from 1
 */
record CameraRow(long line, Typed typed) {}
