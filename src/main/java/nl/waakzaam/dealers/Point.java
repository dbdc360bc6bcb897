// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers;

/** A place on earth in degrees (WGS 84). */
public record Point(double longitude, double latitude) {}
