// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.stolengoods;

import java.util.function.BooleanSupplier;

/**
 * What else a visitor may do after a check that found nothing registered; another module offers it as a bean. The numbers
 * that were typed go along in the body of the form.
 *
 * @param textKey of the button; the question above it is {@code TEXTKEY.title}, what it means {@code TEXTKEY.text}
 * @param path where the form is posted
 * @param open whether it is offered here
 */
public record CheckOffer(String textKey, String path, BooleanSupplier open) {}
