/** Floor 3: what partners, devices and mail servers say to us and we to them. The only home of Apache Camel. */
package io.trigon.integrations;
