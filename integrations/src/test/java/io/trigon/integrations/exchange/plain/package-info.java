/** Tests of the plain reading. */
package io.trigon.integrations.exchange.plain;
