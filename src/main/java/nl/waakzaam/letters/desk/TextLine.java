// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.letters.desk;

import java.util.Optional;
import nl.waakzaam.letters.MunicipalText;
import nl.waakzaam.letters.MunicipalText.Place;

/** A text in the overview: the municipality's own, or none, so that the national one is used. */
public record TextLine(Place place, Optional<MunicipalText> own) {}
