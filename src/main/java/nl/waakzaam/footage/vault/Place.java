// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.footage.vault;

import java.util.UUID;

/** A file within a dossier. The dossier's key encrypts it. */
public record Place(UUID dossier, UUID file) {}
