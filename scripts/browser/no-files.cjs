// gray-matter's matter.read is the only user of fs in the bundle, and the extension never calls it.
module.exports = {};
