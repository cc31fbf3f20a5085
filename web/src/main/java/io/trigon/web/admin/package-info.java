/** Administration: users, keys, partners, devices and the audit. */
package io.trigon.web.admin;
