// SPDX-License-Identifier: EUPL-1.2
package nl.waakzaam.dealers.registers;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Configuration;

/** Which registers are asked. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(Registers.class)
class RegistersConfiguration {}
