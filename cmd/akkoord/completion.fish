# Completion of akkoord for fish: akkoord completion fish | source
function __akkoord_next
	set -l line (commandline -opc)
	set -l current (commandline -ct)
	# What begins with a hyphen asks for flags.
	if string match -q -- '-*' $current
		set -a line $current
	end
	$line --generate-bash-completion 2>/dev/null
end
complete -c akkoord -a '(__akkoord_next)'
