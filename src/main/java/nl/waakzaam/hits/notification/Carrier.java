// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.hits.notification;

/** Brings deliveries to one kind of channel. */
interface Carrier {
    Channel.Kind kind();

    Outcome bring(Delivery delivery, Channel channel);
}
