/** Tests of the exchange with partners. */
package io.trigon.integrations.exchange;
