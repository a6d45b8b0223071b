# Completion of akkoord for bash: source <(akkoord completion bash)
_akkoord() {
	local current="${COMP_WORDS[COMP_CWORD]}"
	local line=("${COMP_WORDS[@]:0:COMP_CWORD}")
	# What begins with a hyphen asks for flags.
	[[ $current == -* ]] && line+=("$current")
	local words
	words=$("${line[@]}" --generate-bash-completion 2>/dev/null)
	COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o bashdefault -o default -F _akkoord akkoord
