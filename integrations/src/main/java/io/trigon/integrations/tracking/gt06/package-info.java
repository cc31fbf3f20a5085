/** GT06 and its kin, made by Concox and many others. Source: the makers' public description of the GT06 protocol. */
package io.trigon.integrations.tracking.gt06;
