// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.purchases;

import java.time.Instant;

/** Who the register said to have sold something, from a moment on. */
public record SellerVersion(int number, Seller seller, Instant at) {}
