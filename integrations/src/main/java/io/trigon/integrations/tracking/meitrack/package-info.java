/** Meitrack's text reports. Source: the maker's public GPRS protocol description. */
package io.trigon.integrations.tracking.meitrack;
