// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.pattern;

import java.time.Instant;
import java.util.UUID;
import nl.waakzaam.hits.Hit;
import org.jspecify.annotations.Nullable;

/** Another hit: which sort of good, how far police are, and since when. */
public record Related(UUID id, String category, @Nullable String make, Hit.State state, Instant foundAt) {}
