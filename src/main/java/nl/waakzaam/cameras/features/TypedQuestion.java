// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.cameras.features;

import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.BindParam;

/**
 * What was asked of a collection, as it was typed.
 *
 * @param na behind which feature the page begins; stands in {@code next} links only
 */
record TypedQuestion(
        @Nullable String limit,
        @Nullable String bbox,
        @BindParam("bbox-crs") @Nullable String bboxCrs,
        @Nullable String crs,
        @Nullable String datetime,
        @Nullable String na) {}
