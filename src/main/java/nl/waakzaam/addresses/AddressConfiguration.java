// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.addresses;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Which registers of addresses are asked. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AddressSettings.class)
class AddressConfiguration {}
